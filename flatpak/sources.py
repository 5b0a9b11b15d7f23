# SPDX-License-Identifier: GPL-3.0-or-later
"""sources.py MANIFEST DEBIAN OUT NEW-MANIFEST: sources of the modules where nothing but Debian's archive is reached.

OUT gets the folder that flatpak-builder takes as --extra-sources. A file of DEBIAN with the sum that the manifest names is used
as what it is: the file of upstream. Where Debian has another version by now, the new manifest takes that, and this says so.
"""

import hashlib
import json
import os
import re
import shutil
import sys


def sum_of(path):
    with open(path, 'rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()


def find_module(files, name):
    """The newest tarball of the Debian source package of a module: libqrencode is called qrencode there."""
    def version(path):
        return [int(number) for number in re.findall('[0-9]+', os.path.basename(path).split('_')[1])]

    found = [path for path in files if os.path.basename(path).split('_')[0] in (name, name.removeprefix('lib'))]
    return max(found, key=version, default=None)


def main(manifest_path, debian, out, new_path):
    with open(manifest_path, encoding='utf-8') as file:
        manifest = json.load(file)
    files = sorted(os.path.join(debian, name) for name in os.listdir(debian))
    sums = {sum_of(path): path for path in files}
    complete = True

    shutil.rmtree(out, ignore_errors=True)
    for module in manifest['modules']:
        for source in module['sources']:
            if source['type'] == 'dir':
                source['path'] = os.path.normpath(os.path.join(os.path.dirname(manifest_path), source['path']))
            elif source['sha256'] in sums:
                folder = os.path.join(out, 'downloads', source['sha256'])
                os.makedirs(folder)
                shutil.copy(sums[source['sha256']], os.path.join(folder, os.path.basename(source['url'])))
            else:
                other = find_module(files, module['name'])
                if other is None:
                    print(f'dev: {module["name"]}: neither the file of the manifest nor a source package of Debian is here', file=sys.stderr)
                    complete = False
                else:
                    print(f'dev: differs from the manifest: {module["name"]} is built from {os.path.basename(other)}', file=sys.stderr)
                    del source['url']
                    source.update(path=other, sha256=sum_of(other))
    with open(new_path, 'w', encoding='utf-8') as file:
        json.dump(manifest, file, indent=2)
    return 0 if complete else 1


sys.exit(main(*sys.argv[1:]))
