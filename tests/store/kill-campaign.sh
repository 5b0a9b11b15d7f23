#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# kill-campaign.sh BUILD [KILLS [CUTS]]: the long form of two tests: kill -9 during edits, and power cuts
set -e
build=${1:?which build folder?}
PW_KILLS=${2:-2000} "$build/tests/store/test-store-kill"
PW_CUTS=${3:-10000} "$build/tests/store/test-store-power-cut"
