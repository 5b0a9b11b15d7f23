#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py DIR: counts what the test run left there, names what failed, and ends with `N passed, N failed`.

DIR holds *.tap (lines of TAP) and *.json (the test log of meson, a JSON object a line). A program that speaks
TAP counts one for each of its tests, and one failure when it ends badly although none failed; another counts one.
Skipped tests count for neither.
"""

import json
import pathlib
import re
import sys

LINE = re.compile(r'(not )?ok\b(?:\s+\d+)?(?:\s+-)?\s*([^#]*)(?:#\s*(\w+))?')


def read_tap(text):
    """Passed, failed (names), skipped of a piece of TAP."""
    passed, failed, skipped = 0, [], 0
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        wrong, name, directive = match.groups()
        if directive:
            skipped += 1
        elif wrong:
            failed.append(name.strip())
        else:
            passed += 1
    return passed, failed, skipped


def read_log(path):
    """The same of a log of meson."""
    passed, failed, skipped = 0, [], 0
    for line in path.read_text(errors='replace').splitlines():
        test = json.loads(line)
        name, result = test['name'], test['result']
        test_passed, test_failed, test_skipped = read_tap(test.get('stdout') or '')
        passed += test_passed
        skipped += test_skipped
        failed += [f'{name}: {part}' for part in test_failed]
        if result in ('OK', 'EXPECTEDFAIL'):
            if test_passed + test_skipped + len(test_failed) == 0:
                passed += 1
        elif result == 'SKIP':
            if test_skipped == 0:
                skipped += 1
        elif not test_failed:
            failed.append(f'{name}: {result.lower()}, exit status {test.get("returncode")}')
    return passed, failed, skipped


def main():
    passed, failed, skipped = 0, [], 0
    for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        if path.suffix == '.tap':
            part = read_tap(path.read_text())
        elif path.suffix == '.json':
            part = read_log(path)
        else:
            continue
        passed += part[0]
        failed += part[1]
        skipped += part[2]

    if failed:
        print('\nFailed:')
        for name in failed:
            print(f'  {name}')
    if skipped:
        print(f'({skipped} skipped)')
    print(f'{passed} passed, {len(failed)} failed')
    sys.exit(1 if failed or passed == 0 else 0)


main()
