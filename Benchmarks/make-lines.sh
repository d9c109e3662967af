#!/bin/bash
# Writes COUNT records as JSON Lines, the same ones every time. Usage: make-lines.sh COUNT
set -euo pipefail
awk -v count="${1:?usage: make-lines.sh COUNT}" '
function pick(list,    parts) { return parts[1 + int(rand() * split(list, parts, "|"))] }
BEGIN {
  srand(7)
  things = "jacket|car|sky|tablecloth|street sign|cup on the left|sofa|wallpaper|hat|horizon|vase|shirt"
  colours = "dark green|ivory|navy|terracotta|pale yellow|black|silver|moss"
  places = "a beach at dusk|a snowy square|a quiet library|a market hall|a rooftop garden|a plain studio"
  openings = "Change|Replace|Could you please change|I want you to change|Recolour|Please turn"
  keeps = "Keep the face and the pose unchanged. |Keep everything else as it is. |||"
  endings = "make it more cinematic|keep the lighting the same|add a small lamp next to it|the floor should be removed|let the sign say \\\"open late\\\"|use soft light from the left"
  details = " The picture was taken in the afternoon, with long shadows on the wall and a few leaves on the ground.| She stands in front of the window and looks to the right.||"
  for (i = 1; i <= count; i++) {
    printf "{\"id\":%d,\"prompt\":\"%s%s the %s to %s, and put the %s into %s. Also %s.%s\",", i,
      pick(keeps), pick(openings), pick(things), pick(colours), pick(things), pick(places),
      pick(endings), pick(details)
    printf "\"image_urls\":[\"https://example.com/%d.jpg\"]%s}\n", i,
      (rand() < 0.3 ? ",\"aspect_ratio\":\"" pick("1:1|16:9|3:4") "\"" : "")
  }
}'
