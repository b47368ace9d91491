# Impossible travel in jq, for a log in the order of time: jq -n -f entra_travel.jq FILE
def rad: . * 0.017453292519943295;
def km($a; $b):
  (pow((($b.lat - $a.lat) / 2) | sin; 2) + ($a.lat | cos) * ($b.lat | cos) * pow((($b.lon - $a.lon) / 2) | sin; 2))
  | sqrt | [., 1] | min | asin * 12742;
reduce (inputs | select(.status.errorCode == 0)) as $signin ({last: {}, found: 0};
  ($signin.location.geoCoordinates) as $place
  | {t: ($signin.createdDateTime | fromdateiso8601), lat: ($place.latitude | rad), lon: ($place.longitude | rad)} as $now
  | .last[$signin.userPrincipalName] as $before
  | if $before != null then km($before; $now) as $km
      | if $km > 500 and $km > 900 * ($now.t - $before.t) / 3600 then .found += 1 else . end
    else . end
  | .last[$signin.userPrincipalName] = $now)
| .found
