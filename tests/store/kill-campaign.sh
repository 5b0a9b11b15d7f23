#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# kill-campaign.sh BUILD [KILLS [CUTS [FLIPS]]]: the long form of the slow tests: kill -9 during edits, power cuts, turned
# bytes, every failing step, and (with bwrap) a disk that is really full
set -e
build=${1:?which build folder?}
PW_KILLS=${2:-2000} "$build/tests/store/test-store-kill"
PW_CUTS=${3:-10000} "$build/tests/store/test-store-power-cut"
PW_FLIPS=${4:-1000} "$build/tests/store/test-store-damage"
"$build/tests/store/test-store-faults" -m slow
"$build/tests/store/test-store-migration" -m slow
"$build/tests/store/test-store-backup" -m slow
if command -v bwrap >/dev/null; then
  bwrap --dev-bind / / --size 3145728 --tmpfs /mnt --setenv PW_SMALL_DISK /mnt "$build/tests/store/test-store-faults" -p /store/faults/really-full
fi
