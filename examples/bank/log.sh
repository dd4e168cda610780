#!/bin/sh
# Writes log.parquet: what customers of the bank could have done in 2026. From this folder.
#
# The story: after the chat's advice many phone instead of going on in the app; the appointment
# in the branch is skipped; complaints by phone are acknowledged too late, and the answers by
# e-mail come late as well; incidents in the chat make customers come back.
set -eu
exec journeys simulate bank.journey.yaml -o log.parquet \
  --events 20_000 --seed 2026 --deviations 3% \
  --deviations "unplanned:advice-given@chat->need-declared@phone=35%" \
  --deviations "skipped:advice-given@branch=30%" \
  --deviations "broken:complaint-filed@phone=45%" \
  --deviations "late:complaint-answered@email=40%" \
  --deviations "recontact:problem-diagnosed@chat=25%" \
  --deviations "channel:contract-signed@app->branch=15%"
