#!/bin/sh
# The bank, asked by curl:
#   sh samples/spring-boot/try.sh [http://localhost:8080]
set -eu
base=${1:-http://localhost:8080}/bank

# try STATUS USER METHOD PATH [JSON]: asks, shows, and stops at the first surprise
try() {
  if [ $# -eq 5 ]; then
    got=$(curl -sS -w ' %{http_code}' -u "$2:secret" -X "$3" -H 'Content-Type: application/json' -d "$5" "$base$4")
  else
    got=$(curl -sS -w ' %{http_code}' -u "$2:secret" -X "$3" "$base$4")
  fi
  echo "$3 $4 ${5:-} -> $got"
  case $got in
    *" $1") ;;
    *)
      echo "expected: $1" >&2
      exit 1
      ;;
  esac
}

try 200 ann GET /api/accounts/rent
try 200 ann POST /api/transfers '{"from":"savings","to":"rent","cents":1}'
try 400 ann POST /api/transfers '{"from":"rent","to":"savings","cents":1000000}'
try 404 ann GET /api/accounts/none
try 403 bob GET /api/accounts/rent
try 401 eve GET /api/accounts/rent
try 200 ann GET /hello
