# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at the office, from outside: what a person sees is read through AT-SPI, what they press are real keys.

It runs unchanged against the program that was just built and against an installed Flatpak: how the program is
started and where its data must lie are arguments. Phases can be run one by one, so that others can upgrade or
install the program anew in between; what a later one must find again is kept among the results."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback
import unicodedata

import screen
from day import PROJECT, TASK, TODAY, Day, check
from print_dialog import print_to_file

NEW_DAY = '2027-03-15'
NEW_DAY_TYPED = '15/3/2027'
NEW_DAY_SHOWN = '15 maart 2027'
DEMO = 'Dit is een demo-kantoor; niets hiervan is echt'
WELCOME = ('Welkom bij Projectwerk', 'Mijn kantoor beginnen', 'Bestand overnemen…', 'Demo-kantoor bekijken')
CLOSING_S = 30

# GTK 4.24 counts a frame twice where no window manager paces them, as on a virtual screen, and warns of its own count.
NOT_OURS = ('gdk_frame_timings_submitted() called on submitted frame.',)

# The pages in the order of the sidebar, each with something that only it shows.
PAGES = (
    ('Vandaag', 'Te laat'), ('Projecten', PROJECT), ('Mijlpalen', f'Project {PROJECT}, 7 mijlpalen'), ('Uurrooster', 'Uurrooster van de week'),
    ('Vrijwilligers', 'Aerts Hilde'), ('Activiteiten', 'De Kleerhaak'), ('Functies', 'Functies en gidsen'), ('Formulieren', 'Personeel en documenten'),
)


# Steps; the docstring is the name of each.

def see_nothing(day):
    """there is no data yet"""
    check(not os.path.isdir(day.data) or not os.listdir(day.data), f'there is something in {day.data}')


def see_welcome(day):
    """the first window speaks Dutch"""
    day.start()
    for words in WELCOME:
        screen.wait_for(words)
    screen.use_window(screen.find_window())


def open_demo(day):
    """the demo office opens"""
    screen.press('Demo-kantoor bekijken')
    screen.wait_for(DEMO)
    screen.use_window(screen.find_window())


def open_pages(day):
    """every page opens by its key"""
    for number, (title, sign) in enumerate(PAGES, 1):
        screen.key(f'alt+{number}')
        screen.wait_for(title, screen.LIST_ITEM, screen.SELECTED)
        screen.wait_for(sign)


def find_task_on_screen():
    return screen.find(re.compile(f'^(Taak )?{TASK}, .*{NEW_DAY_SHOWN}'))


def reach_task():
    screen.key('ctrl+k')
    screen.wait_for_focus('Zoeken')
    screen.type_text(TASK.lower())
    screen.wait_for(TASK, screen.LIST_ITEM, screen.SELECTED)
    screen.key('Return')
    screen.wait_for_focus(re.compile(TASK))


def move_task(day):
    """a task moves to the day that was typed"""
    check(day.find_task_day() != NEW_DAY, 'the task is there already')
    reach_task()
    screen.key('F2')
    screen.wait_for_focus(re.compile('datum zoals'))
    screen.key('ctrl+a')
    screen.type_text(NEW_DAY_TYPED)
    screen.key('Return')
    screen.wait_until(find_task_on_screen, 'the screen does not say the new day')
    check(day.find_task_day() == NEW_DAY, 'the schedule does not have the new day')


def undo_and_redo(day):
    """it is undone and redone"""
    screen.key('ctrl+z')
    screen.wait_until(lambda: not find_task_on_screen(), 'the screen still says the new day')
    check(day.find_task_day() != NEW_DAY, 'the schedule still has the new day')
    screen.key('ctrl+shift+z')
    screen.wait_until(find_task_on_screen, 'the new day does not come back')
    check(day.find_task_day() == NEW_DAY, 'the schedule does not have the new day again')


def fold(text):
    return unicodedata.normalize('NFD', text).encode('ascii', 'ignore').decode().lower()


def find_offer():
    """Who the picker offers first: the chosen row of its list."""
    return next((item for item in screen.walk_screen() if item.get_role() == screen.LIST_ITEM and screen.has_state(item, screen.SELECTED)
                 and item.get_parent().get_name() == 'Wie het best past'), None)


def fill_seat(day):
    """an open place of the roster is filled"""
    before = day.list_seats()
    screen.key('alt+4')
    screen.wait_for('Uurrooster van de week')
    screen.key('ctrl+g')
    place = screen.wait_for_focus(re.compile('^Open plaats')).get_name()
    screen.key('Return')
    screen.wait_for_focus('Naam van de vrijwilliger')
    screen.type_text(fold(screen.wait_until(find_offer, 'nobody is offered').get_name())[:3])
    name = screen.wait_until(find_offer, 'nobody fits what was typed').get_name()
    screen.key('Return')
    taken = screen.wait_for(place.replace('Open plaats', name, 1)).get_name()
    seats = day.list_seats() - before
    check(len(seats) == 1 and next(iter(seats))[1] == name, f'the roster does not have {name}')
    day.remember(taken=taken, seat=next(iter(seats)))


def print_form(day):
    """a form is printed to a PDF"""
    path = os.path.join(day.results, 'formulier.pdf')
    if os.path.exists(path):
        os.unlink(path)
    screen.key('alt+8')
    screen.press(re.compile('versie 2: Wacht op'))
    screen.wait_for('Terug')
    screen.wait_for(re.compile('^Pagina 1 van'))
    screen.key('ctrl+p')
    print(f'# the print dialog is of {print_to_file(path)}')
    screen.wait_until(lambda: subprocess.run(['qpdf', '--check', path], capture_output=True, check=False).returncode == 0, 'no whole PDF comes', 10)
    words = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=True).stdout
    pages = subprocess.run(['qpdf', '--show-npages', path], capture_output=True, text=True, check=True).stdout
    check('voor kennisname' in words.lower(), 'it is not a form to sign')
    check(int(pages) > 0, 'it has no pages')
    print(f'# {int(pages)} pages, {os.path.getsize(path)} bytes')


def find_again(day):
    """what was done is still there"""
    remembered = day.recall()
    check(day.find_task_day() == NEW_DAY, 'the task is not where it was moved to')
    reach_task()
    screen.wait_until(find_task_on_screen, 'the screen does not say the day of the task')
    screen.key('alt+4')
    screen.wait_for(remembered['taken'])
    check(tuple(remembered['seat']) in day.list_seats(), 'the roster does not have who was put there')


def undo_again(day):
    """what was done before the restart can be undone and redone"""
    remembered = day.recall()
    screen.key('ctrl+z')
    screen.wait_until(lambda: not screen.find(remembered['taken']), 'the place stays filled')
    check(tuple(remembered['seat']) not in day.list_seats(), 'the roster still has who was put there')
    screen.key('ctrl+shift+z')
    screen.wait_for(remembered['taken'])
    check(tuple(remembered['seat']) in day.list_seats(), 'the roster does not have who was put there again')


def begin_own(day):
    """an office of one’s own begins with Enter in its form"""
    screen.press('Mijn kantoor beginnen')
    for title, words in (('Naam', 'Gemeente Linderbeke'), ('Voornaam', 'An'), ('Familienaam', 'Peeters')):
        field = screen.wait_for(title, screen.Atspi.Role.TEXT)
        screen.Atspi.EditableText.set_text_contents(field, words)
    for _ in range(12):
        if screen.find('Functie', screen.Atspi.Role.TEXT, screen.FOCUSED):
            break
        screen.key('Tab')
    screen.wait_for_focus('Functie')
    screen.type_text('coordinator')
    screen.key('Return')
    screen.wait_for('Een leeg bureau')
    screen.wait_for('An Peeters')
    screen.use_window(screen.find_window())
    check([item['name'] for item in day.ask('list', 'organisation', '--json')] == ['Gemeente Linderbeke'], 'the office has another name')


def close(day):
    """Ctrl+Q closes it"""
    screen.use_window(screen.find_window())
    screen.key('ctrl+q')
    status = day.process.wait(CLOSING_S)
    check(status == 0, f'it ended with {status}')


def read_file(day):
    """the file on the disk has it all"""
    check(day.find_task_day() == NEW_DAY, 'the task is not where it was moved to')
    check(tuple(day.recall()['seat']) in day.list_seats(), 'the roster does not have who was put there')


def read_log(day):
    """nothing was warned of"""
    with open(day.log, encoding='utf-8', errors='replace') as file:
        lines = [line.strip() for line in file if re.search('WARNING|CRITICAL|ERROR', line)]
    lines = [line for line in lines if not line.endswith(NOT_OURS)]
    check(not lines, ' / '.join(lines))


def look_elsewhere(day):
    """nothing was written but in the folder of the data"""
    day.elsewhere.print_allowed()
    check(os.path.isfile(os.path.join(day.data, 'projectwerk.db')), f'there is no data in {day.data}')
    found = day.elsewhere.find()
    check(not found, ', '.join(found))


END = (close, read_log, look_elsewhere)
PHASES = {
    'first': (see_nothing, see_welcome, open_demo, open_pages, move_task, undo_and_redo, fill_seat, print_form, *END, read_file),
    'again': (see_welcome, open_demo, find_again, undo_again, *END, read_file),
    'own': (see_welcome, begin_own, *END),
}


def report_failure(day, name, error):
    trace = traceback.extract_tb(error.__traceback__)
    print(f'# {error or type(error).__name__} (line {[frame.lineno for frame in trace if frame.filename == __file__][-1]})')
    screen.take_picture(os.path.join(day.results, f'{name}.png'))
    with open(os.path.join(day.results, f'{name}.txt'), 'w', encoding='utf-8') as file:
        screen.print_screen(file)
    with open(day.log, encoding='utf-8', errors='replace') as file:
        print(''.join(f'# {line}' for line in file.readlines()[-20:]), end='')
    print(f'# the screen is in {os.path.join(day.results, name)}.png and .txt')


def run_phase(arguments, phase, number):
    """Runs its steps until one fails; returns whether all went well."""
    day = Day(arguments, phase)
    failed = None
    for step in PHASES[phase]:
        number += 1
        start = time.monotonic()
        try:
            if failed is None:
                step(day)
        except Exception as error:
            failed = step
            report_failure(day, f'{phase}-{step.__name__}', error)
        remark = f'{time.monotonic() - start:.1f} s' if failed in (None, step) else 'not reached'
        print(f'{"ok" if failed is None else "not ok"} {number} - {phase}: {step.__doc__} ({remark})', flush=True)
    day.stop()
    return failed is None


def parse_arguments(folder):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--phase', action='append', choices=PHASES, help='may be given several times; all of them when left out')
    parser.add_argument('--home', default=os.path.join(folder, 'home'), help='the home folder, which is watched (a new one)')
    parser.add_argument('--data', help='where the data must lie ($HOME/.local/share/projectwerk)')
    parser.add_argument('--results', default=os.path.join(folder, 'results'), help='for the PDF, the logs, and pictures of what failed')
    parser.add_argument('program', nargs=argparse.REMAINDER, help='how the program is started')
    arguments = parser.parse_args()
    arguments.phase = arguments.phase or list(PHASES)
    if '/' in arguments.program[0]:
        arguments.program[0] = os.path.abspath(arguments.program[0])
    arguments.home = os.path.abspath(arguments.home)
    arguments.results = os.path.abspath(arguments.results)
    arguments.data = os.path.abspath(arguments.data or os.path.join(arguments.home, '.local/share/projectwerk'))
    arguments.temporary = os.path.join(folder, 'tmp')
    return arguments


def main():
    with tempfile.TemporaryDirectory(prefix='projectwerk.') as folder:
        arguments = parse_arguments(folder)
        for path in (arguments.home, arguments.results, arguments.temporary):
            os.makedirs(path, exist_ok=True)
        # The log is read: a warning need not end the program, or the portals that inherit this.
        for name in ('G_DEBUG', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME', 'LC_ALL', 'LANGUAGE'):
            os.environ.pop(name, None)
        os.environ.update(HOME=arguments.home, TMPDIR=arguments.temporary, LANG='nl_BE.UTF-8', TZ='Europe/Brussels', PW_TODAY=TODAY, GSETTINGS_BACKEND='keyfile')
        os.chdir(arguments.home)

        print(f'1..{sum(len(PHASES[phase]) for phase in arguments.phase)}', flush=True)
        number = 0
        is_good = True
        for phase in arguments.phase:
            is_good = run_phase(arguments, phase, number) and is_good
            number += len(PHASES[phase])
        os.chdir('/')
    return 0 if is_good else 1


sys.exit(main())
