# SPDX-License-Identifier: GPL-3.0-or-later
"""planner-library.py FILE: what GNOME Planner's own library needs, without a window; seconds of processor time.

Prints a line for: load, edit (work of the first task, until all dates are new: the median of five), schedule
(all dates anew)."""

import ctypes
import statistics
import sys
import time

LIBRARY = 'planner/libplanner-1.so.1'
DAY_S = 8 * 3600


def find_library():
    for folder in ('/usr/lib/x86_64-linux-gnu/', '/usr/lib/aarch64-linux-gnu/', '/usr/lib/', ''):
        try:
            return ctypes.CDLL(folder + LIBRARY)
        except OSError:
            pass
    sys.exit('the library of GNOME Planner is not here')


def time_of(action):
    start = time.process_time()
    action()
    return time.process_time() - start


def main():
    planner = find_library()
    gobject = ctypes.CDLL('libgobject-2.0.so.0')
    pointer = ctypes.c_void_p
    for name in ('mrp_application_new', 'mrp_project_new', 'mrp_project_get_root_task', 'mrp_task_get_first_child'):
        getattr(planner, name).restype = pointer
    for name in ('mrp_project_new', 'mrp_project_get_root_task', 'mrp_task_get_first_child', 'mrp_project_reschedule', 'mrp_task_get_finish'):
        getattr(planner, name).argtypes = [pointer]
    planner.mrp_project_load.argtypes = [pointer, ctypes.c_char_p, pointer]
    planner.mrp_task_get_finish.restype = ctypes.c_long
    gobject.g_object_set.argtypes = [pointer, ctypes.c_char_p, ctypes.c_int, pointer]

    project = planner.mrp_project_new(planner.mrp_application_new())
    uri = ('file://' + sys.argv[1]).encode()
    load = time_of(lambda: planner.mrp_project_load(project, uri, None) or sys.exit('GNOME Planner does not read its file'))
    root = planner.mrp_project_get_root_task(project)
    leaf = planner.mrp_task_get_first_child(planner.mrp_task_get_first_child(root))
    edits = []
    finish = planner.mrp_task_get_finish(root)

    for days in range(10, 60, 10):
        edits.append(time_of(lambda: gobject.g_object_set(leaf, b'work', days * DAY_S, None)))
        after = planner.mrp_task_get_finish(root)
        if after <= finish:
            sys.exit('the end did not move')
        finish = after
    print('load', load)
    print('edit', statistics.median(edits))
    print('schedule', time_of(lambda: planner.mrp_project_reschedule(project)))


main()
