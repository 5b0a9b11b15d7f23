# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints to a file in the print dialog of GTK, which may be of the program itself or, from a sandbox, of the portal."""

import os
import re

import screen

TO_FILE = 'Afdrukken naar bestand'
CHOOSER = 'Kies een bestandsnaam'
ANY_FILE = re.compile(r'\.pdf$')


def find_file_button(pattern):
    """Its name may be that of the label in it."""
    for accessible in screen.walk_screen():
        if accessible.get_role() == screen.BUTTON and any(screen.says(part, pattern) for part in screen.walk(accessible)):
            return accessible
    return None


def wait_for_file_button(pattern):
    return screen.wait_until(lambda: find_file_button(pattern), f'no button says “{pattern.pattern}”')


def choose_printer():
    """Goes through the dialog with Tab, as a person would, and chooses the printer that is a file."""
    def is_chosen():
        if find_file_button(ANY_FILE):
            return True
        screen.key('space' if screen.find(TO_FILE, state=screen.FOCUSED) else 'Tab')
        return False

    screen.wait_until(is_chosen, f'“{TO_FILE}” cannot be chosen')


def choose_file(path):
    screen.Atspi.Action.do_action(wait_for_file_button(ANY_FILE), 0)
    screen.use_window(screen.wait_for(CHOOSER))
    screen.wait_for(re.compile('^(Naam:)?$'), screen.Atspi.Role.TEXT, screen.FOCUSED)
    screen.key('ctrl+a')
    screen.type_text(path)
    screen.key('Return')
    wait_for_file_button(re.compile(re.escape(os.path.basename(path)) + '$'))


def print_to_file(path):
    """In the dialog that opens now; returns what brought it, the name of a program."""
    printer = screen.wait_for(TO_FILE)
    dialog = screen.find_toplevel(printer)
    owner = dialog.get_parent().get_name()

    screen.use_window(dialog)
    choose_printer()
    choose_file(path)
    screen.use_window(dialog)
    screen.press('Afdrukken')
    screen.wait_until(lambda: screen.find(TO_FILE) is None, 'the print dialog stays')
    return owner
