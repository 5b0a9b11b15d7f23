# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person before the screen sees and does: read through AT-SPI, pressed with real keys."""

import re
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

# Of what goes while it is looked at, the reader warns; only warnings of the program itself are mistakes.
GLib.log_set_always_fatal(GLib.LogLevelFlags.LEVEL_ERROR)

PATIENCE_S = 30
GLANCE_S = 0.02

BUTTON = Atspi.Role.PUSH_BUTTON
LIST_ITEM = Atspi.Role.LIST_ITEM
SHOWING = Atspi.StateType.SHOWING
FOCUSED = Atspi.StateType.FOCUSED
SELECTED = Atspi.StateType.SELECTED


class Missing(Exception):
    """What should come on the screen does not come."""


def has_state(accessible, state):
    return accessible.get_state_set().contains(state)


def list_children(accessible, state=Atspi.StateType.VISIBLE):
    children = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
    return [child for child in children if child is not None and has_state(child, state)]


def list_applications():
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    applications = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
    return [application for application in applications if application is not None]


def find_window():
    """The first window of the program."""
    for application in list_applications():
        if 'projectwerk' in (application.get_name() or '').lower() and application.get_child_count() > 0:
            return application.get_child_at_index(0)
    return None


def describe(accessible):
    words = []
    while accessible is not None and accessible.get_role() != Atspi.Role.APPLICATION:
        words.append(f'{accessible.get_role_name()} “{accessible.get_name() or ""}”')
        accessible = accessible.get_parent()
    return ' < '.join(words[:6])


def walk(accessible):
    """It and all that shows in it."""
    yield accessible
    for child in list_children(accessible, SHOWING):
        yield from walk(child)


def walk_screen():
    """All that shows, in whatever program: a print dialog may be of another one."""
    for application in list_applications():
        application.clear_cache()
        for i in range(application.get_child_count()):
            window = application.get_child_at_index(i)
            if window is not None:
                yield from walk(window)


def print_screen(file):
    """The tree of every window, for who has to find out what went wrong."""
    def print_tree(accessible, depth):
        marks = [word for word, state in (('focused', FOCUSED), ('selected', SELECTED)) if has_state(accessible, state)]
        print('  ' * depth + f'{accessible.get_role_name()} “{accessible.get_name() or ""}”', *marks, file=file)
        for child in list_children(accessible):
            print_tree(child, depth + 1)

    for application in list_applications():
        try:
            application.clear_cache()
            print_tree(application, 0)
        except GLib.Error as error:
            print(f'({error.message})', file=file)


def says(accessible, words):
    name = accessible.get_name() or ''
    return words.search(name) is not None if isinstance(words, re.Pattern) else name == words


def find(words, role=None, state=SHOWING):
    """Something on the screen that is called `words`, a text or a pattern; None when it is not there."""
    for accessible in walk_screen():
        if says(accessible, words) and (role is None or accessible.get_role() == role) and (state == SHOWING or has_state(accessible, state)):
            return accessible
    return None


def wait_until(look, what, patience_s=PATIENCE_S):
    """What `look` finds, as soon as it finds something. What goes away while it is looked at is looked at again."""
    end = time.monotonic() + patience_s
    while True:
        try:
            found = look()
            if found:
                return found
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(GLANCE_S)


def wait_for(words, role=None, state=SHOWING):
    what = words.pattern if isinstance(words, re.Pattern) else words
    return wait_until(lambda: find(words, role, state), f'“{what}” {"is not on the screen" if state == SHOWING else "does not become " + state.value_nick}')


def wait_for_focus(words):
    return wait_for(words, state=FOCUSED)


def press(words):
    """Presses a button by what it says."""
    button = wait_for(words, BUTTON, Atspi.StateType.SENSITIVE)
    Atspi.Action.do_action(button, 0)
    return button


def find_toplevel(accessible):
    while accessible.get_parent().get_role() != Atspi.Role.APPLICATION:
        accessible = accessible.get_parent()
    return accessible


def use_window(toplevel):
    """Gives the keys to a window; without a window manager nobody else does."""
    name = toplevel.get_name()

    def focus():
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{re.escape(name)}$'], capture_output=True, text=True, check=False)
        for window in found.stdout.split():
            subprocess.run(['xdotool', 'windowfocus', window], stderr=subprocess.DEVNULL, check=False)
        toplevel.clear_cache()
        return has_state(toplevel, Atspi.StateType.ACTIVE)

    wait_until(focus, f'the window “{name}” does not get the keys')


# For the keyboard maps of 2026 xdotool holds Alt along with a function key, unless it is named by its code.
CODES = {'F2': '68'}


def key(*keys):
    subprocess.run(['xdotool', 'key', *(CODES.get(name, name) for name in keys)], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)


def take_picture(path):
    subprocess.run(['import', '-silent', '-window', 'root', path], check=False)
