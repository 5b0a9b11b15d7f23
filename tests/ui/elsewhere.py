# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what was written in the home folder and the temporary one, apart from where it may be."""

import os

APP_ID = 'io.github.projectwerk.Projectwerk'

# Below the home folder. What lies in these is nobody's data.
ALLOWED = (
    ('.cache/fontconfig', 'which fonts there are'),
    ('.cache/mesa_shader_cache', 'what was compiled for the graphics card'),
    ('.cache/mesa_shader_cache_db', 'what was compiled for the graphics card'),
    ('.cache/dconf', 'the settings of the desktop'),
    ('.config/dconf', 'the settings of the desktop, with the size of the window'),
    ('.config/glib-2.0/settings', 'the same settings where there is no dconf'),
    ('.local/share/recently-used.xbel', 'the last files that were named in the dialog of GTK: the printed one'),
    ('.local/share/flatpak', 'the programs that Flatpak installed'),
    ('.cache/flatpak', 'what Flatpak fetched'),
    (f'.var/app/{APP_ID}/.ld.so', 'which libraries Flatpak found'),
    (f'.var/app/{APP_ID}/cache', 'the same caches inside a Flatpak'),
    (f'.var/app/{APP_ID}/config/glib-2.0/settings', 'the same settings inside a Flatpak'),
)


def list_files(top, left_out):
    """Every file below `top` with what shows that it was written."""
    found = {}
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in left_out]
        for name in names:
            path = os.path.join(folder, name)
            if path not in left_out:
                try:
                    status = os.lstat(path)
                except FileNotFoundError:
                    continue
                found[path] = (status.st_mtime_ns, status.st_size)
    return found


class Elsewhere:
    """Looks once when it is made, and compares with that."""

    def __init__(self, home, temporary, data, results):
        self.home = home
        self.tops = (home, temporary, os.environ.get('XDG_RUNTIME_DIR', temporary))
        self.left_out = {data, results, *(os.path.join(home, path) for path, _ in ALLOWED)}
        self.before = self.look()

    def look(self):
        files = {}
        for top in self.tops[:2]:
            files.update(list_files(top, self.left_out))
        # Sockets of others come and go in the folder of the session; ours are the documents on their way to a printer.
        files.update((path, seen) for path, seen in list_files(self.tops[2], set()).items() if 'projectwerk' in os.path.basename(path))
        return files

    def find(self):
        return sorted(path for path, seen in self.look().items() if self.before.get(path) != seen)

    def print_allowed(self):
        for path, reason in ALLOWED:
            if os.path.exists(os.path.join(self.home, path)):
                print(f'# allowed: {path} ({reason})')
