# SPDX-License-Identifier: GPL-3.0-or-later
"""mime.py UPDATE-MIME-DATABASE MIME.xml DESKTOP SOURCE: what a file manager takes our files for, as TAP.

Once as installed on the system, and once as Flatpak exports it: without magic, and with every glob at weight 5.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

OFFICE, FUNCTION, PLAN = 'application/x-projectwerk', 'application/x-projectwerk-function+json', 'application/x-ms-project+xml'

# The name that a file is given, what is in it, and what it is taken for: on the system, as exported by Flatpak.
SAMPLES = [
    ('kantoor.projectwerk', 'tests/store/old/1.db', OFFICE, OFFICE),
    ('1.db', 'tests/store/old/1.db', OFFICE, 'application/vnd.sqlite3'),
    ('kopie', 'tests/store/old/1.db', OFFICE, 'application/vnd.sqlite3'),
    ('ander.db', b'SQLite format 3\0' + bytes(84), 'application/vnd.sqlite3', 'application/vnd.sqlite3'),
    ('coordinator.functie', 'data/functions/projectcoordinator.json', FUNCTION, FUNCTION),
    ('coordinator.json', 'data/functions/projectcoordinator.json', FUNCTION, 'application/json'),
    ('lijst.json', b'{"format": "projectwerk.list"}', 'application/json', 'application/json'),
    ('gewoon.json', b'[1, 2]\n', 'application/json', 'application/json'),
    ('verhuis.xml', 'tests/exchange/data/odd-plan.xml', PLAN, 'application/xml'),
    ('ander.xml', b'<?xml version="1.0"?>\n<project name="gan"/>\n', 'application/xml', 'application/xml'),
    ('zonder-kop.xml', b'<notes/>\n', 'application/xml', 'application/xml'),
]

ASK = """
import sys
from gi.repository import Gio
for path in sys.argv[1:]:
    print(Gio.File.new_for_path(path).query_info('standard::content-type', 0, None).get_content_type())
"""


def as_flatpak_exports(text):
    text = re.sub(r'<magic.*?</magic>', '', text, flags=re.S)
    return re.sub(r'<glob pattern="([^"]*)"[^>]*/>', r'<glob pattern="\1" weight="5"/>', text)


def ask_types(folder, update, package, samples):
    mime = folder / 'share/mime'
    shutil.rmtree(mime, ignore_errors=True)
    (mime / 'packages').mkdir(parents=True)
    (mime / 'packages/io.github.projectwerk.Projectwerk.xml').write_text(package)
    subprocess.run([update, mime], check=True, stderr=subprocess.DEVNULL)
    environment = dict(os.environ, XDG_DATA_HOME=str(folder / 'share'))
    answer = subprocess.run([sys.executable, '-c', ASK, *samples], env=environment, capture_output=True, text=True, check=True)
    return answer.stdout.split()


def main(update, package, desktop, source):
    text = pathlib.Path(package).read_text(encoding='utf-8')
    results = []

    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        paths = []
        for name, content, *_ in SAMPLES:
            path = folder / name
            path.write_bytes(content if isinstance(content, bytes) else (pathlib.Path(source) / content).read_bytes())
            paths.append(str(path))
        for index, (where, package_text) in enumerate([('system', text), ('flatpak', as_flatpak_exports(text))]):
            for sample, found in zip(SAMPLES, ask_types(folder, update, package_text, paths)):
                wanted = sample[2 + index]
                results.append((f'{where}: {sample[0]} is {wanted}', found == wanted, f'found {found}'))

    claimed = re.search(r'^MimeType=(.*)$', pathlib.Path(desktop).read_text(encoding='utf-8'), re.M)[1].strip(';').split(';')
    results.append(('the desktop file claims our types and no others', sorted(claimed) == sorted([OFFICE, FUNCTION, PLAN]), f'{claimed}'))
    results.append(('every type has its Dutch', len(re.findall(r'xml:lang="nl"', text)) == len(claimed), text))

    print(f'1..{len(results)}')
    for number, (title, is_good, why) in enumerate(results, 1):
        print(f'{"" if is_good else "not "}ok {number} - {title}')
        if not is_good:
            print(f'# {why}')
    return not all(is_good for _, is_good, _ in results)


sys.exit(main(*sys.argv[1:]))
