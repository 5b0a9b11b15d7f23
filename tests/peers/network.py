# SPDX-License-Identifier: GPL-3.0-or-later
"""One plan, written for each of the programs that are compared.

Phases of nineteen tasks with a chain in each, and links to the sixty tasks before for a third of them, all finish to
start, without people: the shape of the figures that are known of these programs."""

import random
from xml.sax.saxutils import escape

PHASE = 20
START = '2026-01-05'


class Task:
    def __init__(self, number, parent, days):
        self.number = number
        self.parent = parent
        self.days = days
        self.predecessors = []

    @property
    def name(self):
        return f'{"Fase" if self.parent is None else "Taak"} {self.number}'


def make(n_tasks, seed=7):
    """Tasks in order; one without parent is a phase and has no days of its own."""
    rand = random.Random(seed)
    tasks = []
    leaves = []
    phase = None

    for number in range(1, n_tasks + 1):
        if number % PHASE == 1:
            phase = Task(number, None, 0)
            tasks.append(phase)
            continue
        task = Task(number, phase, rand.randint(1, 5))
        if number % PHASE != 2:
            task.predecessors.append(leaves[-1])
        elif leaves:
            task.predecessors.append(leaves[max(0, len(leaves) - 19)])
        if len(leaves) > 60 and rand.random() < 0.35:
            extra = leaves[-1 - rand.randint(1, 59)]
            if extra not in task.predecessors:
                task.predecessors.append(extra)
        leaves.append(task)
        tasks.append(task)
    return tasks


def write_planner(tasks, path):
    """The file of GNOME Planner: seconds of work, eight hours a day."""
    start = START.replace('-', '') + 'T080000Z'
    lines = [
        '<?xml version="1.0"?>',
        f'<project name="Side by side" company="" manager="" phase="" project-start="{start}" mrproject-version="2" calendar="1">',
        '<properties/><phases/><calendars><day-types>',
        '<day-type id="0" name="Working" description=""/><day-type id="1" name="Nonworking" description=""/><day-type id="2" name="Use base" description=""/>',
        '</day-types><calendar id="1" name="Default"><default-week mon="0" tue="0" wed="0" thu="0" fri="0" sat="1" sun="1"/>',
        '<overridden-day-types><overridden-day-type id="0"><interval start="0800" end="1200"/><interval start="1300" end="1700"/></overridden-day-type></overridden-day-types>',
        '<days/></calendar></calendars><tasks>']
    is_open = False

    for task in tasks:
        if task.parent is None:
            lines.append('</task>' if is_open else '')
            is_open = True
        lines.append(f'<task id="{task.number}" name="{escape(task.name)}" note="" work="{task.days * 28800}" start="{start}" end="{start}" '
                     'percent-complete="0" priority="0" type="normal" scheduling="fixed-work">')
        if task.predecessors:
            lines.append('<predecessors>')
            for i, predecessor in enumerate(task.predecessors, 1):
                lines.append(f'<predecessor id="{i}" predecessor-id="{predecessor.number}" type="FS"/>')
            lines.append('</predecessors>')
        if task.parent is not None:
            lines.append('</task>')
    lines.append('</task></tasks><resource-groups/><resources/><allocations/></project>')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))


def write_tjp(tasks, path):
    """The file of TaskJuggler; with a report, since it computes nothing without."""
    n_days = max(2000, sum(task.days for task in tasks))
    lines = [f'project side "Side by side" {START} +{n_days * 2}d']
    is_open = False

    for task in tasks:
        if task.parent is None:
            lines.append('}' if is_open else '')
            lines.append(f'task t{task.number} "{task.name}" {{')
            is_open = True
            continue
        depends = ', '.join(f't{other.parent.number}.t{other.number}' for other in task.predecessors)
        lines.append(f'task t{task.number} "{task.name}" {{ duration {task.days}d' + (f' depends {depends}' if depends else f' start {START}') + ' }')
    lines.append('}')
    lines.append('taskreport "out" { formats csv columns id, start, end }')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(lines))


def write_rows(tasks, path):
    """For make-store: number, parent or 0, days, predecessors; a line each."""
    with open(path, 'w', encoding='utf-8') as file:
        for task in tasks:
            predecessors = ','.join(str(other.number) for other in task.predecessors)
            file.write(f'{task.number}\t{task.parent.number if task.parent else 0}\t{task.days}\t{predecessors}\n')
