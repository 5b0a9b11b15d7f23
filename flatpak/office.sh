# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/chain.sh: what an office does with the Flatpak, from the first bundle to an update over the network.

step_number=0

# step WORDS CMD…: one line of TAP
step ()
{
  local words=$1 started

  shift
  step_number=$((step_number + 1))
  started=$(date +%s%N)
  if "$@" >"$scratch/step.log" 2>&1; then
    echo "ok $step_number - $words ($(awk "BEGIN { printf \"%.1f\", ($(date +%s%N) - $started) / 1e9 }") s)"
  else
    sed 's/^/# /' "$scratch/step.log" | tail -60
    echo "not ok $step_number - $words"
    echo "1..$step_number"
    exit 1
  fi
}

# A newer version of the same sources, built into a repository of its own.
build_newer ()
{
  local copy=$scratch/newer

  mkdir "$copy"
  tar -C "$src" --exclude='./_build*' --exclude=./.git -cf - . | tar -C "$copy" -xf - || return
  sed -i "s/^  version: '.*',/  version: '$newer_version',/" "$copy/meson.build"
  (
    src=$copy manifest=$copy/flatpak/$app_id.json app_repo=$scratch/newer-repo version=$newer_version
    build_app || exit
    bundle=$scratch/newer.flatpak
    bundle_app
  )
}

end_to_end ()
{
  python3 -B "$src/tests/ui/end-to-end.py" --phase "$1" --home "$HOME" --data "$HOME/.var/app/$app_id/data/projectwerk" --results "$build/end-to-end-flatpak" \
    flatpak run "$app_id"
}

installed_version () { flatpak run --command=projectwerk "$app_id" --version | grep -qF "$1"; }

# What may be asked of the remote: installing by a click on the .flatpakref, refusing what is not signed, updating.
serve_folder ()
{
  mkdir -p "$1"
  python3 -u -m http.server --bind 127.0.0.1 --directory "$1" 0 >"$scratch/server.log" 2>&1 &
  for _ in $(seq 100); do
    port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' "$scratch/server.log")
    [ -z "$port" ] || return 0
    sleep 0.1
  done
  return 1
}

make_key ()
{
  mkdir -m 0700 "$scratch/gpg"
  gpg --homedir "$scratch/gpg" --batch --quiet --passphrase '' --quick-generate-key 'Projectwerk test <test@example.org>' ed25519 sign never
}

publish () { "$src/flatpak/publish" --runtime-repo=none --key=test@example.org --gpg-home="$scratch/gpg" --url="http://127.0.0.1:$port" --from="$1" "$scratch/site"; }

is_from_remote () { [ "$(flatpak info --show-origin "$app_id")" = "$1" ]; }

# A commit that somebody else put in the repository is refused, and what is installed stays.
refuses_unsigned ()
{
  local before

  before=$(flatpak info --show-commit "$app_id")
  cp -a "$scratch/site" "$scratch/good-site"
  flatpak build-commit-from --no-update-summary --src-repo="$scratch/newer-repo" --force "$scratch/site/repo" "app/$app_id/$(flatpak --default-arch)/$app_branch" || return 1
  flatpak build-update-repo --gpg-sign=test@example.org --gpg-homedir="$scratch/gpg" "$scratch/site/repo" || return 1
  LC_ALL=C flatpak --user update -y --noninteractive "$app_id" >"$scratch/refused.log" 2>&1 || true
  cat "$scratch/refused.log"
  grep -qi 'gpg' "$scratch/refused.log" || return 1
  rm -rf "$scratch/site"
  mv "$scratch/good-site" "$scratch/site"
  [ "$(flatpak info --show-commit "$app_id")" = "$before" ]
}

# As on the first day: neither the program nor a remote of it.
forget_program ()
{
  flatpak --user uninstall -y --noninteractive "$app_id" || true
  flatpak --user remote-delete --force projectwerk || true
  ! flatpak info "$app_id" 2>/dev/null
}

test_office ()
{
  local newer_version=$version.1 port= installation=$HOME/.local/share/flatpak home=$PW_DESK/office

  [ "$PW_INSIDE" = desk ] || die "the test of the Flatpak needs a desk of its own: PW_ENV=root flatpak/dev flatpak test"
  do_chain
  speak_dutch
  # The office of the test has a home of its own; where Flatpak keeps programs stays.
  export FLATPAK_USER_DIR=$installation HOME=$home
  rm -rf "$home" "$build/end-to-end-flatpak"
  mkdir -p "$home"
  open_desktop

  step "a newer version builds" build_newer
  step "nothing of it is installed" forget_program
  step "the bundle installs" flatpak --user install -y --noninteractive "$bundle"
  step "first start, demo office, a task, a place, a form through the portal" end_to_end first
  step "the newer bundle installs over it" flatpak --user install -y --noninteractive "$scratch/newer.flatpak"
  step "it is the newer version" installed_version "$newer_version"
  step "everything is there after the upgrade" end_to_end again
  step "it uninstalls" flatpak --user uninstall -y --noninteractive "$app_id"
  step "the data of the office stays" test -e "$home/.var/app/$app_id/data/projectwerk"
  step "a key is made" make_key
  step "a server serves" serve_folder "$scratch/site"
  step "the first version is published" publish "$app_repo"
  step "one click on the .flatpakref installs it" flatpak --user install -y --noninteractive "http://127.0.0.1:$port/projectwerk.flatpakref"
  step "it comes from the remote" is_from_remote projectwerk
  step "everything is there after installing again" end_to_end again
  step "a commit without signature is refused" refuses_unsigned
  step "the newer version is published" publish "$scratch/newer-repo"
  step "flatpak update takes it" flatpak --user update -y --noninteractive "$app_id"
  step "it is the newer version" installed_version "$newer_version"
  step "everything is there after the update" end_to_end again
  step "an own office begins" end_to_end own
  step "the file manager and the bus start it" python3 -B "$src/tests/ui/file-manager.py" "$installation/exports/share/applications/$app_id.desktop" \
    "$src/data/functions/projectcoordinator.json" "$home/Documenten"
  step "nothing of it is left" forget_program
  step "the build of before is installed again" install_app
  echo "1..$step_number"
}
