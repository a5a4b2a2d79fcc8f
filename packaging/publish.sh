#!/usr/bin/env bash
# Makes artifacts/package/nhipcau-VERSION-linux-x64.tar.gz: the program with its own .NET, compiled ahead of time, the unit, a settings file and the manual.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$root/Directory.Build.props")
name="nhipcau-$version-linux-x64"
folder="$root/artifacts/package"
rm -rf "${folder:?}/$name"
dotnet publish "$root/src/NhipCau" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -p:PublishTrimmed=false -p:GenerateDocumentationFile=false -p:UseSharedCompilation=false \
  -v q -nologo -clp:ErrorsOnly -o "$folder/$name/bin"
cp "$root"/packaging/{nhipcau.service,nhipcau.conf,nhipcau-command} "$root/docs/operating.md" "$root/LICENSE" "$root/CHANGELOG.md" "$folder/$name/"
echo "$version" >"$folder/$name/VERSION"
chmod 755 "$folder/$name/nhipcau-command"
tar -C "$folder" --owner=0 --group=0 --numeric-owner -czf "$folder/$name.tar.gz" "$name"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$folder/$name.tar.gz"
