# SPDX-License-Identifier: GPL-3.0-or-later
"""file-manager.py DESKTOP-FILE DOCUMENT FOLDER: the installed program, as a file manager and the bus start it.

For an installed Flatpak: DOCUMENT, a function description, is put in FOLDER, which the sandbox does not show; it can only come in through the
portal for documents. There must be an office already."""

import os
import shutil
import subprocess
import sys

import screen

APP_ID = 'io.github.projectwerk.Projectwerk'
TYPES = {'functie.functie': 'application/x-projectwerk-function+json', 'kantoor.projectwerk': 'application/x-projectwerk'}
QUESTION = 'Meteen van kracht'


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


def call_bus(method, *arguments):
    return run('gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus', '--method', f'org.freedesktop.DBus.{method}', *arguments)


def is_running():
    return 'true' in call_bus('NameHasOwner', APP_ID)


def ask_program(*words):
    run('gdbus', 'call', '--session', '--dest', APP_ID, '--object-path', '/io/github/projectwerk/Projectwerk', '--method', *words)


def quit_program():
    ask_program('org.freedesktop.Application.ActivateAction', 'quit', '[]', '{}')
    screen.wait_until(lambda: not is_running(), 'it does not end')


def main(desktop_file, document, folder):
    number = 0

    def step(words, is_good):
        nonlocal number
        number += 1
        print(f'{"" if is_good else "not "}ok {number} - {words}', flush=True)
        if not is_good:
            screen.print_screen(sys.stdout)
            sys.exit(1)

    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, 'functie.functie')
    shutil.copy(document, path)
    for name, content_type in TYPES.items():
        # Flatpak exports what a file is by its suffix only.
        other = os.path.join(folder, name)
        if other != path:
            with open(other, 'w', encoding='utf-8') as file:
                file.write('SQLite format 3')
        step(f'{name} is {content_type}', content_type in run('gio', 'info', '-a', 'standard::content-type', other))
        step(f'{content_type} is for Projectwerk', f'{APP_ID}.desktop' in run('gio', 'mime', content_type))

    step('nothing runs yet', not is_running())
    ask_program('org.freedesktop.Application.Activate', '{}')
    step('the bus starts it', screen.wait_until(screen.find_window, 'there is no window') is not None)
    quit_program()

    subprocess.run(['gio', 'launch', desktop_file, path], check=True)
    step('the file manager starts it with a file, which it asks about', screen.wait_for(QUESTION) is not None)
    screen.press('Annuleren')
    screen.wait_until(lambda: screen.find(QUESTION) is None, 'the question does not go')
    quit_program()
    print(f'1..{number}')


main(*sys.argv[1:])
