#!/usr/bin/env bash
# Debian's Redmine with an empty SQLite database of its own in FOLDER, ready to be filled and run with puma in production mode.
# Usage: setup.sh FOLDER [install]     install: also the packages (root)
set -eu
folder=$1
if [ "${2:-}" = install ] && [ ! -d /usr/share/redmine/app ]; then
  apt-get update -qq
  # Its own set-up of a site is not used, and fails where there is no e-mail or database server: the files are what is needed.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redmine redmine-sqlite puma || true
fi
[ -d /usr/share/redmine/app ] || { echo "Redmine is not installed: apt-get install redmine redmine-sqlite puma" >&2; exit 1; }
mkdir -p "$folder"
cp -rL /usr/share/redmine "$folder/app" 2>/dev/null || true # dangling links of a package that is not configured
cd "$folder/app"
rm -rf config/database.yml Gemfile.lock log tmp files
mkdir -p log tmp files public/plugin_assets
# Debian keeps what belongs to a site in a folder of the site.
mkdir -p instances/default/{config,tmp,files,log}
printf 'production:\n  adapter: sqlite3\n  database: %s/redmine.sqlite3\n' "$folder" > instances/default/config/database.yml
printf "Rails.application.config.secret_key_base = '%s'\n" "$(head -c 48 /dev/urandom | od -An -tx1 | tr -d ' \n')" | tee config/initializers/secret_token.rb > instances/default/config/secret_key.txt
export RAILS_ENV=production REDMINE_LANG=vi SCHEMA=/dev/null
ruby -S rake db:migrate > "$folder/migrate.log" 2>&1 || { tail -5 "$folder/migrate.log" >&2; exit 1; }
ruby -S rake redmine:load_default_data >> "$folder/migrate.log" 2>&1
