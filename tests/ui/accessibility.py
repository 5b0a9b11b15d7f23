# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every page of the demo office as a screen reader does: nothing that takes the focus is without a name."""

import os
import re
import subprocess
import sys
import tempfile
import time

from screen import PATIENCE_S, Atspi, GLib, describe, find_window, has_state, list_children

FEWEST_CONTROLS = 12


def list_pages(source_root):
    with open(os.path.join(source_root, 'src/ui/app/pw-pages.c'), encoding='utf-8') as file:
        return re.findall(r'^  \{ "([a-z-]+)", (?:NULL|NC_)', file.read(), re.MULTILINE)


def has_name(accessible):
    """Its own name, or that of a child that is named itself."""
    return bool((accessible.get_name() or '').strip()) or any(has_name(child) for child in list_children(accessible))


def collect(accessible, controls):
    if has_state(accessible, Atspi.StateType.FOCUSABLE):
        controls.append(accessible)
    for child in list_children(accessible):
        collect(child, controls)
    return controls


def read_page():
    """The controls of the window, once two looks in a row see as many."""
    end = time.monotonic() + PATIENCE_S
    before = -1
    while time.monotonic() < end:
        time.sleep(0.5)
        try:
            window = find_window()
            controls = collect(window, []) if window is not None else []
            if len(controls) == before and before > 0:
                return controls, [describe(control) for control in controls if not has_name(control)]
            before = len(controls)
        except GLib.Error:
            before = -1                 # It went while it was looked at.
    return [], ['the window does not come to rest']


def main(program, source_root):
    pages = list_pages(source_root)
    failed = False

    print(f'1..{len(pages)}')
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder, PW_TODAY='2026-11-24')
        store = os.path.join(folder, 'demo.db')
        subprocess.run([program, '--store', store, 'demo'], check=True, stdout=subprocess.DEVNULL)
        window = subprocess.Popen([program, '--store', store], stdout=subprocess.DEVNULL)
        try:
            read_page()
            for number, page in enumerate(pages, 1):
                subprocess.run([program, '--page', page], check=True, stdout=subprocess.DEVNULL)
                controls, nameless = read_page()
                is_good = not nameless and len(controls) >= FEWEST_CONTROLS
                failed |= not is_good
                print(f'{"" if is_good else "not "}ok {number} - {page}: {len(controls)} controls, {len(nameless)} without a name')
                for line in nameless:
                    print(f'# {line}')
        finally:
            window.terminate()
            window.wait()
    return failed


sys.exit(main(*sys.argv[1:]))
