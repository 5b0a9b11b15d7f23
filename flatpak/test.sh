# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/inside.sh: everything that must hold before a change lands.

run_tests ()
{
  local sanitize=(-Db_sanitize=address,undefined -Db_lundef=false) checked=0

  make_scratch
  results=$scratch/results
  export HOME=$scratch/home XDG_DATA_HOME=$scratch/home/data XDG_CONFIG_HOME=$scratch/home/config XDG_STATE_HOME=$scratch/home/state XDG_CACHE_HOME=$scratch/home/cache
  mkdir -p "$HOME" "$results"
  unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
  if [ ! -e /proc/self/maps ]; then
    say "there is no /proc here: testing without AddressSanitizer"
    sanitize=()
  fi
  mkdir -p "$test_build"
  exec 6>"$test_build/.lock"
  flock 6

  say "building with warnings as errors"
  if ! { configure "$test_build" -Dwerror=true "${sanitize[@]}" && build_tests; }; then
    echo "not ok - build" >"$results/build.tap"
  else
    [ $# != 0 ] || check_format >"$results/format.tap"
    run_suites "$@"
  fi
  python3 "$src/flatpak/summary.py" "$results" || checked=$?
  return $checked
}

build_tests ()
{
  if ! NINJA_STATUS='[%f/%t] ' ninja -C "$test_build" >"$test_build/dev-build.log" 2>&1; then
    grep -E -A12 '^FAILED|error:|warning:' "$test_build/dev-build.log" | head -120 >&2
    return 1
  fi
}

# One test a file: its layout is what the formatter makes of it. Versions of a formatter do not agree with each other,
# so those of Debian 13 decide, and only they.
check_format ()
{
  local file

  if has_version 0.78 uncrustify --version; then
    find "$src/src" "$src/tests" -name '*.c' | sort | while IFS= read -r file; do
      if uncrustify -c "$src/.uncrustify.cfg" -q --check "$file" >/dev/null 2>&1; then
        echo "ok - format ${file#"$src"/}"
      else
        echo "not ok - format ${file#"$src"/}"
      fi
    done
  else
    echo "ok - format of C # SKIP no uncrustify 0.78 here"
  fi
  if has_version 0.16 blueprint-compiler --version; then
    find "$src/src" -name '*.blp' | sort | while IFS= read -r file; do
      if blueprint-compiler format "$file" >/dev/null 2>&1; then
        echo "ok - format ${file#"$src"/}"
      else
        echo "not ok - format ${file#"$src"/}"
      fi
    done
  else
    echo "ok - format of Blueprint # SKIP no blueprint-compiler 0.16 here"
  fi
}

# has_version SERIES CMD…: CMD prints a version like SERIES.1, with or without words around it
has_version ()
{
  local series=$1

  shift
  "$@" 2>/dev/null | grep -qE "(^|[^0-9.])${series//./\\.}(\.|\$)"
}

# Windows come last, each on a display and a bus of its own. Printing keeps whole stacks, so that the known
# leaks of libraries can be told from ours; the rest unwinds fast. Whole stacks make a window tens of times
# slower, and without them its leaks cannot be told from those of GTK: there only memory errors are sought.
run_suites ()
{
  local sanitizer=detect_leaks=1:abort_on_error=0:allocator_may_return_null=1 name plain=() print= ui=

  if [ $# = 0 ]; then
    plain=(--no-suite ui --no-suite print) print=1 ui=1
  fi
  for name in "$@"; do
    case $name in
      print) print=1 ;;
      ui) ui=1 ;;
      *) plain+=(--suite "$name") ;;
    esac
  done

  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS=suppressions=$src/tests/lsan.supp:print_suppressions=0
  export ASAN_OPTIONS=$sanitizer
  [ ${#plain[@]} = 0 ] || run_suite plain "${plain[@]}"
  export ASAN_OPTIONS=$sanitizer:fast_unwind_on_malloc=0
  [ -z "$print" ] || run_suite print --suite print
  export ASAN_OPTIONS=$sanitizer:detect_leaks=0:malloc_context_size=12
  export GSK_RENDERER=cairo GDK_DEBUG=no-portals GDK_DISABLE=gl,vulkan GDK_BACKEND=x11
  [ -z "$ui" ] || run_suite ui --suite ui --wrapper "$src/flatpak/on-display"
}

# run_suite NAME MESON-TEST-ARG…
run_suite ()
{
  local name=$1 log=$test_build/meson-logs output=$test_build/dev-$1.log

  shift
  rm -f "$log"/testlog*
  say "testing: $name"
  if ! meson test -C "$test_build" --no-rebuild --timeout-multiplier 4 --print-errorlogs "$@" >"$output" 2>&1 </dev/null \
       && ! grep -qx 'No suitable tests defined.' "$output" && ! compgen -G "$log/testlog*.json" >/dev/null; then
    cat "$output"
    echo "not ok - suite $name could not run" >"$results/$name.tap"
    return
  fi
  grep -vE '^(ninja: |Ok: |Expected Fail: |Fail: |Unexpected Pass: |Skipped: |Timeout: |Full log written|No suitable tests|$)' "$output" || true
  cp "$log"/testlog*.json "$results/$name.json" 2>/dev/null || true
}
