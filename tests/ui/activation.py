# SPDX-License-Identifier: GPL-3.0-or-later
"""activation.py PROGRAM SERVICE SOURCE: starts the program through the bus, as the desktop does, and looks at what shows."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

APP_ID = 'io.github.projectwerk.Projectwerk'
APP_PATH = '/io/github/projectwerk/Projectwerk'
PATIENCE_S = 30
QUESTION = 'Dit bestand importeren?'


def wait_for(test):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if test():
            return True
        time.sleep(0.1)
    return False


def call(destination, path, method, *arguments):
    return subprocess.run(['gdbus', 'call', '--session', '--timeout', str(PATIENCE_S), '--dest', destination, '--object-path', path, '--method', method, *arguments],
                          capture_output=True, text=True)


def ask_program(method, *arguments):
    answer = call(APP_ID, APP_PATH, f'org.freedesktop.Application.{method}', *arguments)
    if answer.returncode != 0:
        print(f'# {answer.stderr.strip()}')
    return answer.returncode == 0


def is_running():
    return 'true' in call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', APP_ID).stdout


def open_files(*paths):
    uris = ', '.join(f"'{pathlib.Path(path).as_uri()}'" for path in paths)
    return ask_program('Open', f'[{uris}]', '{}')


class Screen:
    """What a screen reader finds."""

    def __init__(self):
        import gi
        gi.require_version('Atspi', '2.0')
        from gi.repository import Atspi, GLib
        self.atspi, self.error = Atspi, GLib.Error

    def find(self, accessible, role, name):
        if accessible.get_role_name() in role and (name is None or accessible.get_name() == name):
            return accessible if accessible.get_state_set().contains(self.atspi.StateType.SHOWING) else None
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            found = self.find(child, role, name) if child is not None else None
            if found is not None:
                return found
        return None

    def look(self, role, name):
        """Nothing when the window goes while it is looked at."""
        try:
            desktop = self.atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(index)
                if application is not None and 'projectwerk' in (application.get_name() or '').lower():
                    application.clear_cache()
                    return self.find(application, role, name)
        except self.error:
            pass
        return None

    def shows(self, text):
        return wait_for(lambda: self.look(('label', 'heading', 'static'), text) is not None)

    def hides(self, text):
        return wait_for(lambda: self.look(('label', 'heading', 'static'), text) is None)

    def has_window(self):
        return wait_for(lambda: self.look(('frame', 'window'), None) is not None)

    def click(self, name):
        if not wait_for(lambda: self.look(('push button', 'button'), name) is not None):
            return False
        self.look(('push button', 'button'), name).do_action(0)
        return True


def start_bus(folder, program, service):
    """A bus that knows the service file as it is installed, but for where the program lies."""
    services = folder / 'share/dbus-1/services'
    services.mkdir(parents=True)
    text = pathlib.Path(service).read_text(encoding='utf-8')
    (services / pathlib.Path(service).name).write_text(re.sub(r'^Exec=\S+', f'Exec={program}', text, flags=re.M))
    os.environ.update(
        XDG_DATA_DIRS=f'{folder / "share"}:{os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share")}',
        XDG_DATA_HOME=str(folder / 'data'), XDG_CONFIG_HOME=str(folder / 'config'), PW_TODAY='2026-11-24')
    address = f'unix:path={folder / "bus"}'
    bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--nopidfile', '--address', address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.environ['DBUS_SESSION_BUS_ADDRESS'] = address
    wait_for((folder / 'bus').exists)
    return bus


def check_all(folder, program, source):
    screen = Screen()
    plan = source / 'tests/exchange/data/odd-plan.xml'
    function = source / 'data/functions/projectcoordinator.json'

    yield 'nothing runs at first', not is_running()
    yield 'Activate starts the window', ask_program('Activate', '{}') and screen.has_window()
    yield 'ActivateAction quits it', ask_program('ActivateAction', 'quit', '[]', '{}') and wait_for(lambda: not is_running())

    yield 'Open starts the window with the question about the file', open_files(plan) and screen.has_window() and screen.shows(QUESTION)
    yield 'Open brings two more to the window that is there', open_files(function, folder / 'weg.xml') and screen.click('Annuleren') and screen.shows('Meteen van kracht')
    yield 'a file that is gone is named', screen.click('Annuleren') and screen.shows('Niet geopend') and screen.shows('Er is geen bestand “weg.xml”.')
    yield 'closing it leaves the window', screen.click('Sluiten') and screen.has_window()

    handed = subprocess.run([program, 'list', 'project', '--json'], capture_output=True, text=True)
    yield 'the window carries out a command, and what it says comes back', handed.returncode == 0 and not handed.stderr and len(json.loads(handed.stdout)['items']) > 3
    handed = subprocess.run([program, 'export', 'project', '--to', 'projecten.json'], cwd=folder)
    yield 'in the folder where it was given', handed.returncode == 0 and (folder / 'projecten.json').exists()
    handed = subprocess.run([program, 'list', 'luchtballon'], capture_output=True, text=True)
    yield 'with its complaint and its exit status', handed.returncode == 2 and not handed.stdout and 'luchtballon' in handed.stderr

    words = subprocess.run([program, os.path.relpath(plan, folder)], cwd=folder)
    yield 'a file on the command line goes to the same window', words.returncode == 0 and screen.shows(QUESTION)
    screen.click('Annuleren')
    screen.hides(QUESTION)
    yield 'it ends without what was not wanted', ask_program('ActivateAction', 'quit', '[]', '{}') and wait_for(lambda: not is_running())
    listed = subprocess.run([program, 'list', 'project'], capture_output=True, text=True)
    yield 'and with all of the office', listed.returncode == 0 and listed.stdout.count('\n') > 3 and 'verhuis' not in listed.stdout

    yield 'ActivateAction on nothing does no harm', ask_program('ActivateAction', 'quit', '[]', '{}')


def main(program, service, source):
    results = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / 'data/projectwerk').mkdir(parents=True, mode=0o700)
        bus = start_bus(folder, program, service)
        try:
            subprocess.run([program, 'demo'], check=True, stdout=subprocess.DEVNULL)
            # The bus keeps it for what it starts; who looks on may be warned of a window that goes.
            os.environ.pop('G_DEBUG', None)
            for title, is_good in check_all(folder, program, pathlib.Path(source)):
                results.append(is_good)
                print(f'{"" if is_good else "not "}ok {len(results)} - {title}', flush=True)
        finally:
            bus.terminate()
            bus.wait()
    print(f'1..{len(results)}')
    return not all(results)


sys.exit(main(os.path.abspath(sys.argv[1]), *sys.argv[2:]))
