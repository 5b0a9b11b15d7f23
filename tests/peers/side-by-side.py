# SPDX-License-Identifier: GPL-3.0-or-later
"""side-by-side.py PROJECTWERK MAKE-STORE FOLDER [N…]: the same plan in GNOME Planner, in TaskJuggler and here.

Windows stand on the screen of DISPLAY and are driven with real keys. What a program works is the processor time of
all its threads; it has finished when it has done nothing for a while, which is not counted in the time that passed."""

import os
import re
import statistics
import subprocess
import sys
import time

import network

SIZES = (1000, 5000, 10000)
QUIET_S = 0.4
GLANCE_S = 0.005
PATIENCE_S = 120
N_EDITS = 5
TJ3_LIMIT_S = 300


def run(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, text=True, **options).stdout


class Window:
    """A program with a window, and what it costs."""

    def __init__(self, *words):
        self.started = time.monotonic()
        self.process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.id = None
        while self.id is None:
            if self.process.poll() is not None:
                sys.exit(f'{words[0]} ended with {self.process.returncode}')
            found = subprocess.run(('xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)), capture_output=True, text=True).stdout.split()
            if found:
                self.id = found[-1]
            elif time.monotonic() - self.started > PATIENCE_S:
                sys.exit(f'{words[0]} shows no window')
        self.shown = time.monotonic() - self.started
        run('xdotool', 'windowmove', self.id, '0', '0', 'windowsize', self.id, '1300', '900', 'windowfocus', self.id)
        self.wait()
        self.idle = self.last - self.started

    def work(self):
        """Seconds of processor time of all threads, those that ended too."""
        with open(f'/proc/{self.process.pid}/schedstat', encoding='ascii') as file:
            total = int(file.read().split()[0])
        folder = f'/proc/{self.process.pid}/task'
        for thread in os.listdir(folder):
            if int(thread) != self.process.pid:
                try:
                    with open(f'{folder}/{thread}/schedstat', encoding='ascii') as file:
                        total += int(file.read().split()[0])
                except FileNotFoundError:
                    pass
        return total / 1e9

    def wait(self):
        """Until it has done next to nothing for a while; self.last is when it last did."""
        self.last = time.monotonic()
        before = self.work()
        while time.monotonic() - self.last < QUIET_S:
            time.sleep(GLANCE_S)
            now = self.work()
            if now - before > 0.0005:
                self.last = time.monotonic()
                before = now

    def keys(self, *keys):
        run('xdotool', 'key', '--delay', '30', *keys)

    def time_key(self, *keys):
        """What comes of pressing these keys: processor time, and time until it is quiet."""
        before, start = self.work(), time.monotonic()
        run('xdotool', 'key', '--delay', '0', *keys)
        self.wait()
        return self.work() - before, self.last - start

    def memory_mb(self):
        with open(f'/proc/{self.process.pid}/status', encoding='ascii') as file:
            return int(re.search(r'VmRSS:\s*(\d+)', file.read())[1]) / 1024

    def end(self):
        self.process.kill()
        self.process.wait()


def pair(times):
    return tuple(statistics.median(values) for values in zip(*times))


def read_figures(text):
    """What a program that needs no window prints of itself."""
    pairs = (line.split() for line in text.splitlines())
    return {'library ' + name: float(seconds) for name, seconds in pairs}


def measure_planner(path, library):
    figures = read_figures(run(sys.executable, '-B', library, path))
    window = Window('planner', path)
    figures['shown'], figures['idle'], figures['opening'] = window.shown, window.idle, window.work()
    edits = []
    for days in range(10, 10 + N_EDITS):
        # Another row, then the cell with the work of the first task, under the row of its phase: the second click edits it.
        for place in (('110', '185'), ('290', '139'), ('290', '139')):
            run('xdotool', 'mousemove', *place, 'click', '1')
            window.wait()
        run('xdotool', 'type', f'{days}d')
        window.wait()
        edits.append(window.time_key('Return'))
    figures['edit'] = pair(edits)
    run('import', '-window', 'root', path + '.png')
    figures['undo'] = window.time_key('ctrl+z')
    figures['memory'] = window.memory_mb()
    window.end()
    return figures


def measure_tj3(path, folder):
    start = os.times()
    begun = time.monotonic()
    try:
        done = subprocess.run(('tj3', '--silent', '--output-dir', folder, path), capture_output=True, text=True, timeout=TJ3_LIMIT_S, env=dict(os.environ, TZ='UTC'))
    except subprocess.TimeoutExpired:
        return {'failed': f'given up after {TJ3_LIMIT_S} s'}
    if done.returncode != 0:
        return {'failed': (done.stderr.strip().splitlines() or ['failed'])[0][:60]}
    end = os.times()
    return {'schedule': (end.children_user + end.children_system - start.children_user - start.children_system, time.monotonic() - begun)}


def measure_own(program, store, n_tasks):
    figures = {}
    start, begun = os.times(), time.monotonic()
    rows = run(program, '--store', store, 'schedule', '--project', 'Zij aan zij')
    end = os.times()
    if rows.count('\n') < n_tasks:
        sys.exit('not all tasks were scheduled')
    figures['schedule'] = (end.children_user + end.children_system - start.children_user - start.children_system, time.monotonic() - begun)

    window = Window(program, '--store', store, '--page', 'projects')
    figures['shown'], figures['idle'] = window.shown, window.idle
    start, before = time.monotonic(), window.work()
    window.keys('ctrl+k')
    window.wait()
    run('xdotool', 'type', 'Zij aan')
    window.wait()
    figures['to project'] = window.time_key('Return')
    # The row of the first task, under that of its phase.
    run('xdotool', 'mousemove', '400', '188', 'click', '1')
    window.wait()
    figures['opening'] = window.work()
    figures['edit'] = pair([window.time_key('shift+Right') for _ in range(N_EDITS)])
    run('import', '-window', 'root', store + '.png')
    figures['undo'] = window.time_key('ctrl+z')
    figures['memory'] = window.memory_mb()
    window.end()
    return figures


def show(value):
    if isinstance(value, tuple):
        return f'{value[0]:.3f} / {value[1]:.3f}'
    return f'{value:.3f}' if isinstance(value, float) else str(value)


def main():
    program, make_store, folder = sys.argv[1:4]
    sizes = [int(size) for size in sys.argv[4:]] or SIZES
    here = os.path.dirname(os.path.abspath(__file__))

    print('seconds; where there are two: processor time / time until it is quiet')
    for size in sizes:
        tasks = network.make(size)
        base = os.path.join(folder, str(size))
        network.write_planner(tasks, base + '.planner')
        network.write_tjp(tasks, base + '.tjp')
        network.write_rows(tasks, base + '.rows')
        own = read_figures(run(make_store, base + '.rows', base + '.db'))
        own |= measure_own(program, base + '.db', size)
        planner = measure_planner(base + '.planner', os.path.join(here, 'planner-library.py'))
        tj3 = measure_tj3(base + '.tjp', folder)

        print(f'\n{size} tasks, {sum(len(task.predecessors) for task in tasks)} links')
        rows = (
            ('window on the screen', own['shown'], planner['shown'], ''),
            ('window at rest', own['idle'], planner['idle'], ''),
            ('from the window to the project, at rest', own['to project'], '', ''),
            ('processor time until the plan is shown', own['opening'], planner['opening'], ''),
            ('edit of the first task until at rest', own['edit'], planner['edit'], ''),
            ('the same without a window', own['library edit'], planner['library edit'], ''),
            ('undo until at rest', own['undo'], planner['undo'], ''),
            ('all dates, a process that reads and prints', own['schedule'], '', tj3.get('schedule', tj3.get('failed'))),
            ('all dates, without reading a file', own['library schedule'], planner['library schedule'], ''),
            ('memory with the plan open, MB', own['memory'], planner['memory'], ''),
        )
        print(f'{"":44}{"Projectwerk":>18}{"GNOME Planner":>18}{"TaskJuggler":>18}')
        for name, *values in rows:
            print(f'{name:44}' + ''.join(f'{show(value):>18}' for value in values))
        print(f'edit: {planner["edit"][0] / own["edit"][0]:.0f} times less processor time, {planner["edit"][1] / own["edit"][1]:.0f} times sooner')
        if 'schedule' in tj3:
            print(f'schedule: {tj3["schedule"][0] / own["schedule"][0]:.0f} times less processor time as a process, {tj3["schedule"][0] / own["library schedule"]:.0f} times without reading')
        sys.stdout.flush()


main()
