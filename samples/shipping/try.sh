#!/bin/sh
# The life of a cargo by curl, from the order to the receiver:
#   sh samples/shipping/try.sh [http://localhost:8080]
set -eu
base=${1:-http://localhost:8080}

# ask METHOD PATH [JSON]: asks, shows, and stops at an answer that is not 200
ask() {
  method=$1 path=$2
  shift 2
  if [ $# -eq 1 ]; then
    got=$(curl -sS -w ' %{http_code}' -X "$method" -d "$1" "$base$path")
  else
    got=$(curl -sS -w ' %{http_code}' -X "$method" "$base$path")
  fi
  echo "$method $path ${1:-} -> $got"
  case $got in
    *' 200') ;;
    *) exit 1 ;;
  esac
}

# handle TYPE LOCATION VOYAGE: a port or a ship says what it did
handle() {
  ask POST /handling/v1/incidents "{\"completion_time\":\"2026-12-01T00:00:00Z\",\
\"tracking_id\":\"$id\",\"event_type\":\"$1\",\"location\":\"$2\",\"voyage\":\"$3\"}"
}

ask GET /booking/v1/locations
ask POST /booking/v1/cargos \
  '{"origin":"SESTO","destination":"DEHAM","arrival_deadline":"2026-12-24T00:00:00Z"}'
id=$(echo "$got" | sed 's/.*"tracking_id":"\([0-9A-F]*\)".*/\1/')

ask GET "/booking/v1/cargos/$id/request_routes"
ask POST "/booking/v1/cargos/$id/assign_to_route" '{"legs":[{"voyage_number":"V400",
  "from":"SESTO","to":"DEHAM",
  "load_time":"2026-12-01T00:00:00Z","unload_time":"2026-12-03T00:00:00Z"}]}'

handle Receive SESTO ''
handle Load SESTO V400
handle Unload DEHAM V400
handle Customs DEHAM ''
handle Claim DEHAM ''

ask GET "/tracking/v1/cargos/$id"
case $got in
  *'"status_text":"Claimed"'*) ;;
  *) exit 1 ;;
esac
