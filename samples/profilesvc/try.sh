#!/bin/sh
# The nine routes of profilesvc, one request each and their errors:
#   sh samples/profilesvc/try.sh [http://localhost:8080]
set -eu
base=${1:-http://localhost:8080}

# try STATUS BODY METHOD PATH [JSON]: asks, shows, and stops at the first surprise
try() {
  asked="$3 $4 ${5:-}"
  if [ $# -eq 5 ]; then
    got=$(curl -sS -w ' %{http_code}' -X "$3" -d "$5" "$base$4")
  else
    got=$(curl -sS -w ' %{http_code}' -X "$3" "$base$4")
  fi
  echo "$asked -> $got"
  if [ "$got" != "$2 $1" ]; then
    echo "expected: $2 $1" >&2
    exit 1
  fi
}

try 200 '{}' POST /profiles/ '{"id":"curl","name":"Ann"}'
try 400 '{"error":"already exists"}' POST /profiles/ '{"id":"curl"}'
try 200 '{"profile":{"id":"curl","name":"Ann"}}' GET /profiles/curl
try 200 '{}' PATCH /profiles/curl '{"name":"Bob"}'
try 200 '{}' PUT /profiles/curl '{"id":"curl","name":"Eve"}'
try 400 '{"error":"inconsistent IDs"}' PUT /profiles/curl '{"id":"other"}'
try 200 '{}' POST /profiles/curl/addresses/ '{"id":"a","location":"home"}'
try 200 '{"addresses":[{"id":"a","location":"home"}]}' GET /profiles/curl/addresses/
try 200 '{"address":{"id":"a","location":"home"}}' GET /profiles/curl/addresses/a
try 200 '{}' DELETE /profiles/curl/addresses/a
try 200 '{}' DELETE /profiles/curl
try 404 '{"error":"not found"}' GET /profiles/curl
