# SPDX-License-Identifier: GPL-3.0-or-later
"""The program during a day at the office: how it is started, what its commands say of the data, what to find again later."""

import json
import os
import subprocess

import screen
from elsewhere import Elsewhere

TODAY = '2026-11-24'
PROJECT = 'Digitaal loket Welzijn'
TASK = 'Opleiding baliemedewerkers'


class Wrong(Exception):
    """A step shows something else than it should."""


def check(is_right, what):
    if not is_right:
        raise Wrong(what)


class Day:
    """What the steps of a phase share."""

    def __init__(self, arguments, phase):
        self.program = arguments.program
        self.data = arguments.data
        self.store = os.path.join(arguments.data, 'demo', 'projectwerk.db')
        self.results = arguments.results
        self.log = os.path.join(arguments.results, f'{phase}.log')
        self.remembered = os.path.join(arguments.results, 'remembered.json')
        self.elsewhere = Elsewhere(arguments.home, arguments.temporary, arguments.data, arguments.results)
        self.process = None

    def start(self):
        with open(self.log, 'wb') as log:
            self.process = subprocess.Popen(self.program, stdout=log, stderr=log)
        screen.wait_until(screen.find_window, 'no window opens')

    def ask(self, *words):
        """What a command answers, as a script would read it."""
        answer = subprocess.run([*self.program, *words], capture_output=True, text=True, check=False)
        check(answer.returncode == 0, f'“{" ".join(words)}” says: {answer.stderr.strip()}')
        return json.loads(answer.stdout)['items']

    def ask_demo(self, *words):
        return self.ask('--store', self.store, *words)

    def find_task_day(self):
        return next(item['start'][:10] for item in self.ask_demo('schedule', '--project', PROJECT, '--json') if item['title'] == TASK)

    def list_seats(self):
        """Who stands where this week, as (shift, name)."""
        shifts = self.ask_demo('roster', '--from', '2026-11-23', '--to', '2026-11-29', '--json')
        return {(shift['shift'], taken['name']) for shift in shifts for taken in shift['assignments']}

    def remember(self, **what):
        with open(self.remembered, 'w', encoding='utf-8') as file:
            json.dump(what, file, ensure_ascii=False, indent=2)

    def recall(self):
        with open(self.remembered, encoding='utf-8') as file:
            return json.load(file)

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()
