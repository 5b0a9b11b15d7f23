# SPDX-License-Identifier: GPL-3.0-or-later
"""activation.py PROGRAM SERVICE SOURCE: starts the program through the bus, as the desktop does, and looks at what shows."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import screen

APP_ID = 'io.github.projectwerk.Projectwerk'
APP_PATH = '/io/github/projectwerk/Projectwerk'
PATIENCE_S = screen.PATIENCE_S
QUESTION = 'Dit bestand importeren?'


def wait_for(test):
    try:
        return bool(screen.wait_until(test, 'it does not come', PATIENCE_S))
    except screen.Missing:
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


def shows(words):
    try:
        return screen.wait_for(words) is not None
    except screen.Missing as missing:
        print(f'# {missing}')
        return False


def hides(words):
    return wait_for(lambda: screen.find(words) is None)


def has_window():
    return wait_for(screen.find_window)


def click(words):
    return shows(words) and screen.press(words) is not None


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
    plan = source / 'tests/exchange/data/odd-plan.xml'
    function = source / 'data/functions/projectcoordinator.json'

    yield 'nothing runs at first', not is_running()
    yield 'Activate starts the window', ask_program('Activate', '{}') and has_window()
    yield 'ActivateAction quits it', ask_program('ActivateAction', 'quit', '[]', '{}') and wait_for(lambda: not is_running())

    yield 'Open starts the window with the question about the file', open_files(plan) and has_window() and shows(QUESTION)
    yield 'Open brings two more to the window that is there', open_files(function, folder / 'weg.xml') and click('Annuleren') and shows('Meteen van kracht')
    yield 'a file that is gone is named', click('Annuleren') and shows('Niet geopend') and shows('Er is geen bestand “weg.xml”.')
    yield 'closing it leaves the window', click('Sluiten') and has_window()

    handed = subprocess.run([program, 'list', 'project', '--json'], capture_output=True, text=True)
    yield 'the window carries out a command, and what it says comes back', handed.returncode == 0 and not handed.stderr and len(json.loads(handed.stdout)['items']) > 3
    handed = subprocess.run([program, 'export', 'project', '--to', 'projecten.json'], cwd=folder)
    yield 'in the folder where it was given', handed.returncode == 0 and (folder / 'projecten.json').exists()
    handed = subprocess.run([program, 'list', 'luchtballon'], capture_output=True, text=True)
    yield 'with its complaint and its exit status', handed.returncode == 2 and not handed.stdout and 'luchtballon' in handed.stderr

    handed = subprocess.run([program, '--page', 'luchtballon'], capture_output=True, text=True)
    yield 'a page that is not there is named to who asked', handed.returncode == 2 and 'luchtballon' in handed.stderr

    words = subprocess.run([program, os.path.relpath(plan, folder)], cwd=folder)
    yield 'a file on the command line goes to the same window', words.returncode == 0 and shows(QUESTION)
    click('Annuleren')
    hides(QUESTION)
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
