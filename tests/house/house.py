#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""house.py SOURCE [CHECK…]: the rules of the house that a compiler does not see, as TAP.

A check is a function from a source folder to a list of complaints. Each comes with the smallest wrong house,
{path: text}, that it has to complain about: a check that finds nothing wrong there is worth nothing.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

FLOORS = ['base', 'engine', 'model', 'store', 'print', 'exchange', 'command', 'ui']
TOP = {'src', 'data', 'po', 'tests', 'meson.build', 'meson.options', 'flatpak', 'README.md', 'COPYING'}
PERMISSIONS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri']
MANIFEST = 'flatpak/io.github.projectwerk.Projectwerk.json'
MAX_LINES = 1000
SETTERS = ('pw_edit_set_', 'pw_workspace_set_')
# Spelled in two parts, so that this file does not trip over itself.
MARKS = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X']

# Headers and calls that belong to some floors only.
ONLY_IN = {
    r'#\s*include\s*<(?:gtk/|gdk/|gsk/|adwaita\.h)': ['ui'],
    r'#\s*include\s*<sqlite3': ['store'],
    r'\bsqlite3_\w+\s*\(': ['store'],
    r'#\s*include\s*<libxml': [],
    r'#\s*include\s*<(?:gio|gobject)/': [floor for floor in FLOORS if floor not in ('base', 'engine')],
    r'#\s*include\s*<glib-object\.h>': [floor for floor in FLOORS if floor not in ('base', 'engine')],
    r'\bpw_clock_\w+\s*\(|\bg_get_real_time\s*\(|\bg_date_time_new_now': [floor for floor in FLOORS if floor != 'engine'],
    r'#\s*include\s*<(?:glib/gi18n|locale\.h|pango/)': [floor for floor in FLOORS if floor != 'engine'],
}


def files(root, folder, *suffixes):
    return sorted(path for path in (root / folder).rglob('*') if path.is_file() and path.suffix in suffixes and '__pycache__' not in path.parts)


def without_comments(text):
    """Comments blanked, strings and line numbers kept."""
    pattern = r'("(?:\\.|[^"\\\n])*")|/\*.*?\*/|//[^\n]*'
    return re.sub(pattern, lambda match: match[1] or '\n' * match[0].count('\n'), text, flags=re.S)


def line_of(text, match):
    return text.count('\n', 0, match.start()) + 1


def check_floors(root):
    """A file includes its own floor and the ones before it; some headers live on one floor only."""
    complaints = []
    for path in files(root, 'src', '.c', '.h'):
        place = path.relative_to(root)
        floor = place.parts[1] if len(place.parts) > 2 else 'main'
        if floor == 'main':
            continue
        if floor not in FLOORS:
            complaints.append(f'{place}: {floor} is no floor')
            continue
        text = without_comments(path.read_text())
        for match in re.finditer(r'#\s*include\s*"([^"]+)"', text):
            other = match[1].split('/')[0]
            if '/' not in match[1] or other not in FLOORS:
                complaints.append(f'{place}:{line_of(text, match)}: "{match[1]}" does not name its floor')
            elif FLOORS.index(other) > FLOORS.index(floor):
                complaints.append(f'{place}:{line_of(text, match)}: {floor} includes {match[1]}, of a later floor')
        for pattern, allowed in ONLY_IN.items():
            if floor not in allowed:
                complaints += [f'{place}:{line_of(text, match)}: {match[0].strip()} has no place in {floor}' for match in re.finditer(pattern, text)]
    return complaints


def check_lengths(root):
    """No file reaches 1,000 lines."""
    complaints = []
    for folder in ('src', 'tests', 'flatpak', 'data'):
        for path in files(root, folder, '.c', '.h', '.blp', '.css', '.py', '.sh', '.sql', ''):
            lines = path.read_text(errors='replace').count('\n')
            if lines >= MAX_LINES:
                complaints.append(f'{path.relative_to(root)}: {lines} lines')
    return complaints


def check_setters(root):
    """Entities change through an edit: public headers of the model declare no setters for them."""
    complaints = []
    for path in files(root, 'src/model', '.h'):
        if path.stem.endswith('-private'):
            continue
        text = without_comments(path.read_text())
        for match in re.finditer(r'\b(pw_\w+?_set_\w+)\s*\(', text):
            if not match[1].startswith(SETTERS):
                complaints.append(f'{path.relative_to(root)}:{line_of(text, match)}: {match[1]}')
    return complaints


def has_words(path):
    text = path.read_text()
    if path.suffix == '.in':
        return True
    if path.suffix == '.blp':
        return re.search(r'\b(?:_|C_)\s*\(\s*["\']', without_comments(text)) is not None
    return re.search(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*(?:NULL,\s*|GETTEXT_PACKAGE,\s*)?"', without_comments(text)) is not None


def check_potfiles(root):
    """POTFILES.in names every file with words, and only those, once."""
    listed = [line for line in (root / 'po/POTFILES.in').read_text().splitlines() if line and not line.startswith('#')]
    speaking = {str(path.relative_to(root)) for path in files(root, 'src', '.c', '.h', '.blp') if has_words(path)}
    speaking |= {str(path.relative_to(root)) for path in files(root, 'data', '.in') if path.name.endswith(('.desktop.in', '.metainfo.xml.in', '.mime.xml.in'))}
    return (
        [f'{name} has words and is not in po/POTFILES.in' for name in sorted(speaking - set(listed))]
        + [f'po/POTFILES.in names {name}, which has no words or is not there' for name in sorted(set(listed) - speaking)]
        + [f'po/POTFILES.in names {name} twice' for name in sorted({name for name in listed if listed.count(name) > 1})]
    )


def check_dutch(root):
    """Every message has its Dutch: none missing, untranslated, fuzzy or left over."""
    extract = pathlib.Path(__file__).resolve().parents[2] / 'po/extract'
    with tempfile.TemporaryDirectory() as scratch:
        template = pathlib.Path(scratch) / 'words.pot'
        template.write_text('')
        made = subprocess.run([extract, root, template], capture_output=True, text=True)
        if made.returncode != 0:
            return [made.stderr.strip()]
        environment = {'LC_ALL': 'C', 'PATH': '/usr/local/bin:/usr/bin:/bin'}
        checked = subprocess.run(['msgfmt', '-c', '-o', '/dev/null', root / 'po/nl.po'], capture_output=True, text=True, env=environment)
        compared = subprocess.run(['msgcmp', root / 'po/nl.po', template], capture_output=True, text=True, env=environment)
        obsolete = subprocess.run(['msgattrib', '--only-obsolete', root / 'po/nl.po'], capture_output=True, text=True, env=environment)
        complaints = checked.stderr.splitlines() if checked.returncode != 0 else []
        complaints += explain_messages(compared.stderr, {'nl.po': root / 'po/nl.po', template.name: template})
    if 'msgid' in obsolete.stdout:
        complaints.append('po/nl.po keeps obsolete entries: po/refresh drops them')
    return complaints


def explain_messages(report, sources):
    """Names the message that msgcmp only points at."""
    complaints = []
    for line in report.splitlines():
        match = re.match(r'(?:.*/)?([^/:]+):(\d+):(?:\d+:)? (.*)', line)
        if match and not match[3].startswith('...') and match[1] in sources:
            after = sources[match[1]].read_text().splitlines()[int(match[2]) - 1:]
            said = next((text for text in after if text.startswith('msgid') and text != 'msgid ""'), '')
            complaints.append(f'{match[1]}: {match[3]}: {said}')
    return complaints


def check_top(root):
    """The top level holds what the design names, and dot-files."""
    return [f'{path.name} has no place at the top' for path in sorted(root.iterdir()) if path.name not in TOP and not path.name.startswith(('.', '_build'))]


STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
MARKED = re.compile(r'\bN_ ?\("((?:[^"\\]|\\.)*)"\)')


def arguments_of(text, start):
    """The arguments of the call whose opening bracket stands before start, without strings that hold brackets or commas in the way."""
    arguments, argument, depth, at = [], '', 0, start
    while at < len(text):
        string = STRING.match(text, at)
        if string:
            argument += string[0]
            at = string.end()
            continue
        character = text[at]
        if character == ')' and depth == 0:
            return arguments + [argument.strip()]
        depth += (character == '(') - (character == ')')
        if character == ',' and depth == 0:
            arguments.append(argument.strip())
            argument = ''
        else:
            argument += character
        at += 1
    return arguments


def check_labels(root):
    """What an edit did can be said in Dutch: its label is marked, and has a text for every %s, in that order."""
    complaints = []
    labels = set()
    for path in files(root, 'src', '.c'):
        text = without_comments(path.read_text())
        for match in re.finditer(r'\bpw_edit_new \(', text):
            arguments = arguments_of(text, match.end())
            where = f'{path.relative_to(root)}:{line_of(text, match)}'
            marked = MARKED.findall(arguments[0])
            labels.update(marked)
            complaints += [f'{where}: {string} is not marked with N_()' for string in STRING.findall(MARKED.sub('', arguments[0])) if string != '""']
            if arguments[-1] != 'NULL' and '...' not in arguments:
                complaints.append(f'{where}: the arguments do not end in NULL')
            complaints += [f'{where}: “{label}” with {len(arguments) - 2} texts' for label in marked
                           if label.count('%s') != len(arguments) - 2 or label.count('%') != label.count('%s')]
    dutch = (root / 'po/nl.po').read_text() if (root / 'po/nl.po').exists() else ''
    complaints += [f'po/nl.po: the texts of “{label}” come in their order, without numbers' for label in sorted(labels)
                   if re.search(re.escape(f'msgid "{label}"') + r'\nmsgstr "[^"]*%\d', dutch)]
    return complaints


def check_marks(root):
    """Nothing is left for later in a comment."""
    complaints = []
    for folder in ('src', 'tests', 'flatpak', 'data', 'po'):
        for path in files(root, folder, '.c', '.h', '.blp', '.css', '.py', '.sh', '.sql', '.build', '.xml', '.in', '.md', ''):
            text = path.read_text(errors='replace')
            complaints += [f'{path.relative_to(root)}:{line_of(text, match)}: {match[0]}' for match in re.finditer(r'\b(?:' + '|'.join(MARKS) + r')\b', text)]
    return complaints


def check_licences(root):
    """Every source says its licence in the first lines."""
    sources = files(root, 'src', '.c', '.h') + files(root, 'tests', '.c', '.h', '.py')
    return [f'{path.relative_to(root)}: no SPDX line' for path in sources if 'SPDX-License-Identifier: ' not in '\n'.join(path.read_text().splitlines()[:3])]


def check_sandbox(root):
    """The Flatpak asks for a screen and nothing else; its sources are pinned."""
    manifest = json.loads((root / MANIFEST).read_text())
    asked = manifest['finish-args']
    complaints = [f'{MANIFEST} asks for {arg}' for arg in asked if arg not in PERMISSIONS]
    complaints += [f'{MANIFEST} no longer asks for {arg}' for arg in PERMISSIONS if arg not in asked]
    for module in manifest['modules']:
        for source in module['sources']:
            if source['type'] != 'dir' and not re.fullmatch('[0-9a-f]{40}|[0-9a-f]{64}', source.get('commit', source.get('sha256', ''))):
                complaints.append(f'{MANIFEST}: a source of {module["name"]} is not pinned')
    return complaints


def check_children(root):
    """A heir of an Adwaita container leaves its child to it: gtk_widget_dispose_template() would take it away twice."""
    complaints = []
    for path in files(root, 'src/ui', '.c'):
        text = without_comments(path.read_text())
        if re.search(r'G_DEFINE_\w*TYPE\w*\s*\([^)]*\bADW_TYPE_', text):
            complaints += [f'{path.relative_to(root)}:{line_of(text, match)}: {match[0]}' for match in re.finditer(r'\bgtk_widget_dispose_template\b', text)]
    return complaints


def check_styles(root):
    """Style sheets close their blocks: joined halves of two changes often do not."""
    complaints = []
    for path in files(root, 'src/ui', '.css'):
        text = without_comments(path.read_text())
        depth = 0
        for number, line in enumerate(text.splitlines(), 1):
            depth += line.count('{') - line.count('}')
            if depth not in (0, 1):
                complaints.append(f'{path.relative_to(root)}:{number}: a block inside a block, or closed twice')
                break
        if depth == 1:
            complaints.append(f'{path.relative_to(root)}: the last block stays open')
    return complaints


def check_readme(root):
    """The README names every command of flatpak/dev."""
    readme = (root / 'README.md').read_text()
    verbs = re.findall(r'^flatpak/dev (\w+)', (root / 'flatpak/dev').read_text(), flags=re.M)
    complaints = [f'README.md does not mention flatpak/dev {verb}' for verb in verbs if verb != 'help' and f'flatpak/dev {verb}' not in readme]
    return complaints


def check_mirror(root):
    """No mirror's host name in the tree."""
    complaints = []
    for path in files(root, 'flatpak', '', '.sh', '.py'):
        text = path.read_text(errors='replace')
        complaints += [f'{path.relative_to(root)}:{line_of(text, match)}: {match[0]}' for match in re.finditer(r'\b(?:https?|ftp)://[\w.]*(?:debian|ubuntu|mirror)[\w./]*', text)]
    return complaints


GOOD_PO = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: nl\\n"\n'
GOOD_MANIFEST = {'finish-args': PERMISSIONS, 'modules': []}

# Each wrong house, and a right one beside it: the check must tell them apart.
CONTROLS = {
    'floors': [
        {'src/engine/pw-a.c': '#include "ui/pw-window.h"\n'},
        {'src/model/pw-a.c': '#include <gtk/gtk.h>\n'},
        {'src/command/pw-a.c': 'int x = sqlite3_open (a, b);\n'},
        {'src/exchange/pw-a.c': '#include <libxml/parser.h>\n'},
        {'src/engine/pw-a.c': 'x = pw_clock_today ();\n'},
        {'src/engine/pw-a.c': '#include <gio/gio.h>\n'},
        {'src/ui/pw-a.c': '#include "pw-b.h"\n'},
        {'src/attic/pw-a.c': '\n'},
    ],
    'lengths': [{'src/ui/pw-a.c': '\n' * 1000}],
    'setters': [{'src/model/pw-task.h': 'void pw_task_set_name (PwTask *self, const char *name);\n'}],
    'potfiles': [
        {'po/POTFILES.in': '', 'src/ui/pw-a.c': 'x = _("Today");\n'},
        {'po/POTFILES.in': '', 'src/ui/pw-a.c': 'x = ngettext ("%u day", "%u days", n);\n'},
        {'po/POTFILES.in': '', 'src/ui/pw-a.blp': 'label: C_("page", "Today");\n'},
        {'po/POTFILES.in': 'src/ui/pw-gone.c\n'},
        {'po/POTFILES.in': 'src/ui/pw-a.c\n', 'src/ui/pw-a.c': '/* _("Today") */\n'},
    ],
    'dutch': [
        {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': 'x = _("Today");\n', 'po/nl.po': GOOD_PO},
        {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': 'x = _("Today");\n', 'po/nl.po': GOOD_PO + '\nmsgid "Today"\nmsgstr ""\n'},
        {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': 'x = _("Today");\n', 'po/nl.po': GOOD_PO + '\n#, fuzzy\nmsgid "Today"\nmsgstr "Vandaag"\n'},
        {'po/POTFILES.in': 'src/a.c\n', 'src/a.c': 'x = _("Today");\n', 'po/nl.po': GOOD_PO + '\nmsgid "Today"\nmsgstr "Vandaag"\n\nmsgid "Gone"\nmsgstr "Weg"\n'},
        {'po/POTFILES.in': 'src/a.blp\n', 'src/a.blp': 'label: _("Today");\n', 'po/nl.po': GOOD_PO},
    ],
    'top': [{'NOTES.txt': 'x\n'}],
    'labels': [
        {'src/ui/pw-a.c': 'edit = pw_edit_new ("Fill", NULL);\n'},
        {'src/ui/pw-a.c': 'edit = pw_edit_new (N_("Move “%s”"), NULL);\n'},
        {'src/ui/pw-a.c': 'edit = pw_edit_new (is_new ? N_("Made, %s") : N_ ("Moved (%s) to %s"), f (a, b), NULL);\n'},
        {'src/ui/pw-a.c': 'edit = pw_edit_new (N_("%u moved"), NULL);\n'},
        {'src/ui/pw-a.c': 'edit = pw_edit_new (N_("Moved"));\n'},
        {'src/ui/pw-a.c': 'edit = pw_edit_new (N_("%s to %s"), a, b, NULL);\n', 'po/nl.po': GOOD_PO + '\nmsgid "%s to %s"\nmsgstr "naar %2$s: %1$s"\n'},
    ],
    'marks': [{'src/ui/pw-a.c': f'/* {MARKS[0]} later */\n'}, {'tests/ui/test-a.c': f'/* {MARKS[1]} */\n'}],
    'licences': [{'src/ui/pw-a.c': 'int x;\n'}],
    'sandbox': [
        {MANIFEST: json.dumps({**GOOD_MANIFEST, 'finish-args': PERMISSIONS + ['--share=network']})},
        {MANIFEST: json.dumps({**GOOD_MANIFEST, 'finish-args': PERMISSIONS[1:]})},
        {MANIFEST: json.dumps({**GOOD_MANIFEST, 'modules': [{'name': 'a', 'sources': [{'type': 'archive', 'url': 'b'}]}]})},
        {MANIFEST: json.dumps({**GOOD_MANIFEST, 'modules': [{'name': 'a', 'sources': [{'type': 'git', 'url': 'b', 'tag': 'v1'}]}]})},
    ],
    'children': [{'src/ui/pw-a.c': 'G_DEFINE_FINAL_TYPE (PwA, pw_a, ADW_TYPE_BIN)\ngtk_widget_dispose_template (self, PW_TYPE_A);\n'}],
    'styles': [{'src/ui/style.css': 'a {\n  color: red;\n\nb {\n}\n'}, {'src/ui/style.css': 'a {\n}\n}\n'}, {'src/ui/style.css': 'a {\n'}],
    'readme': [{'README.md': '', 'flatpak/dev': 'flatpak/dev run\n'}],
    'mirror': [{'flatpak/dev': 'mirror=http://ftp.debian.org/debian\n'}],
}

RIGHT = {
    'po/POTFILES.in': 'src/ui/pw-a.c\n',
    'po/nl.po': GOOD_PO + '\nmsgid "Today"\nmsgstr "Vandaag"\n\nmsgid "Made (“%s”)"\nmsgstr "Gemaakt (“%s”)"\n\nmsgid "Moved, %s"\nmsgstr "Verplaatst, %s"\n',
    'src/ui/pw-a.c': '/* SPDX-License-Identifier: GPL-3.0-or-later */\n#include <gtk/gtk.h>\n#include "model/pw-edit.h"\nx = _("Today");\nedit = pw_edit_new (is_new ? N_("Made (“%s”)") : N_ ("Moved, %s"), f (a, "b,"), NULL);\n',
    'src/model/pw-edit.h': '/* SPDX-License-Identifier: GPL-3.0-or-later */\nvoid pw_edit_set_text (PwEdit *self);\nint pw_task_settle (void);\n',
    'src/store/pw-s.c': '/* SPDX-License-Identifier: GPL-3.0-or-later */\n#include <sqlite3.h>\nx = sqlite3_open (a, b);\n',
    'src/ui/pw-b.c': '/* SPDX-License-Identifier: GPL-3.0-or-later */\nG_DEFINE_FINAL_TYPE (PwB, pw_b, GTK_TYPE_WIDGET)\ngtk_widget_dispose_template (self, PW_TYPE_B);\n',
    'src/ui/style.css': 'a {\n  color: red;\n}\n',
    'README.md': 'flatpak/dev run',
    'flatpak/dev': 'flatpak/dev run\n',
    MANIFEST: json.dumps(GOOD_MANIFEST),
}


def build_house(root, texts):
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def complain(check, texts):
    with tempfile.TemporaryDirectory() as scratch:
        return check(build_house(pathlib.Path(scratch), texts))


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    checks = {name[len('check_'):]: function for name, function in globals().items() if name.startswith('check_')}
    wanted = sys.argv[2:] or [name for name in checks if name != 'dutch']
    number = failures = 0

    print('TAP version 14')
    for name in wanted:
        results = [(f'{name}: {checks[name].__doc__}', checks[name](root))]
        results.append((f'{name} lets a right house be', complain(checks[name], RIGHT)))
        for index, texts in enumerate(CONTROLS[name], 1):
            results.append((f'{name} sees wrong house {index}', [] if complain(checks[name], texts) else ['it saw nothing wrong']))
        for title, complaints in results:
            number += 1
            failures += bool(complaints)
            for complaint in complaints:
                print(f'# {complaint}', flush=True)
                print(complaint, file=sys.stderr, flush=True)
            print(f'{"not ok" if complaints else "ok"} {number} - {title.replace("#", "")}')
    print(f'1..{number}')
    sys.exit(1 if failures else 0)


main()
