# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by flatpak/chain.sh at the desk: turns roots of Debian into the runtimes that the manifest names.

# make_standin PLATFORM-ROOT SDK-ROOT NAME: the paths are those of the machine, seen here under /home/cache
make_standin ()
{
  local place=$PW_DESK/$3

  rm -rf "$place"
  mkdir -p "$place"
  timed "sources of the modules" fetch_sources "$place/sources"
  ostree init --mode=bare-user-only --repo="$place/repo"
  timed "stand-in for org.gnome.Platform" export_runtime "/home/cache/${1##*/}" org.gnome.Platform "$place"
  timed "stand-in for org.gnome.Sdk" export_runtime "/home/cache/${2##*/}" org.gnome.Sdk "$place"
  flatpak build-update-repo "$place/repo" >/dev/null
  forget_standin
  touch "$HOME/.standin"
  flatpak --user remote-add --no-gpg-verify standin "$place/repo"
  timed "installing the stand-in" quietly "$scratch/install.log" flatpak --user install -y --noninteractive standin \
    "org.gnome.Platform//$runtime_branch" "org.gnome.Sdk//$runtime_branch"
  for old in "$PW_DESK"/standin-*; do
    [ "$old" = "$place" ] || rm -rf "$old"
  done
  touch "$place/.ready"
}

forget_standin ()
{
  flatpak --user remote-delete --force standin >/dev/null 2>&1 || true
  flatpak --user uninstall -y --noninteractive --force-remove org.gnome.Platform org.gnome.Sdk >/dev/null 2>&1 || true
  rm -f "$HOME/.standin"
}

# Debian keeps the sources of the modules too: the very files that upstream publishes, which the sums in the manifest prove.
# Testing moves on; what it no longer has may still be in the stable one.
fetch_sources ()
{
  local folder=$1 apt=$scratch/apt suite uri file sum

  mkdir -p "$folder" "$apt"/{lists,cache}/partial
  for suite in forky trixie; do
    awk -v suite=$suite '$1 == "deb" { print "deb-src", $2, suite, "main"; exit }' /etc/apt/sources.list >"$apt/sources.list"
    set -- -q -o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=/nowhere -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" \
      -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root
    quietly "$scratch/apt.log" apt-get "$@" update || die "the Debian mirror was not reached; is there a network? PW_MIRROR=URL names another mirror"
    { apt-get "$@" source --print-uris qpdf poppler qrencode 2>/dev/null || true; } | sed -n "s/^'\([^']*\)' \(.*\.orig\.tar\.[a-z0-9]*\) [0-9]* SHA256:\(.*\)/\1 \2 \3/p" >"$apt/files"
    while read -r uri file sum; do
      [ ! -e "$folder/$file" ] || continue
      if curl -fsSL --retry 3 -o "$scratch/source" "$uri" && [ "$(sha256sum <"$scratch/source")" = "$sum  -" ]; then
        mv "$scratch/source" "$folder/$file"
      else
        say "$file of Debian $suite could not be fetched"
      fi
    done <"$apt/files"
  done
}

# export_runtime ROOT NAME PLACE: the root's /usr becomes the runtime, its /etc the part that Flatpak shows as /etc.
export_runtime ()
{
  local root=$1 name=$2 place=$3 dir=$3/$2 arch gone

  arch=$(flatpak --default-arch)
  rm -rf "$dir"
  mkdir "$dir"
  cp -al "$root/usr" "$dir/files"
  rm -rf "$dir/files/etc" "$dir/files/local" "$dir/files/src" "$dir/files/games"
  cp -a "$root/etc" "$dir/files/etc"
  for gone in passwd group shadow gshadow subuid subgid machine-id resolv.conf hosts hostname mtab localtime fstab ld.so.cache init.d systemd apt dpkg cron.daily; do
    rm -rf "$dir/files/etc/$gone" "$dir/files/etc/$gone-"
  done
  # Libraries of the program come before those of the runtime; Flatpak runs ldconfig on this.
  cat >"$dir/files/etc/ld.so.conf" <<END
include /run/flatpak/ld.so.conf.d/app-*.conf
include /app/etc/ld.so.conf
/app/lib64
/app/lib
include /run/flatpak/ld.so.conf.d/runtime-*.conf
/usr/lib/$(cd "$root/usr/lib" && echo *-linux-gnu)
END
  find "$dir/files" \( -type c -o -type b -o -type p -o -type s \) -delete
  find "$dir/files" -perm /6000 -exec chmod a-s {} +
  chmod -R u+rwX,go+rX "$dir/files"
  cat >"$dir/metadata" <<END
[Runtime]
name=$name
runtime=org.gnome.Platform/$arch/$runtime_branch
sdk=org.gnome.Sdk/$arch/$runtime_branch

[Environment]
XDG_DATA_DIRS=/app/share:/usr/share:/usr/share/runtime/share:/run/host/user-share:/run/host/share
GI_TYPELIB_PATH=/app/lib/girepository-1.0
END
  quietly "$scratch/export.log" flatpak build-export --runtime --files=files --disable-sandbox --no-update-summary "$place/repo" "$dir" "$runtime_branch"
  rm -rf "$dir"
}
