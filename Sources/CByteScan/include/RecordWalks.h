// Where the walks of CByteScan.h stand that find a record's end, and go on in the next buffer where one ends before it.
#ifndef RECORD_WALKS_H
#define RECORD_WALKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// How far a JSON object or array has been walked.
struct nv_json_walk {
  /// Brackets still to be closed.
  uint64_t depth;
  bool in_string;
  /// The next byte follows an odd run of backslashes.
  bool escaped;
};

/// How far a CSV row has been walked; a row starts with `{false, true}`.
struct nv_csv_walk {
  bool quoted;
  /// A quote as the next byte would open or reopen a quoted cell; elsewhere in an unquoted cell it is a plain byte.
  bool may_open;
};

#pragma clang assume_nonnull end

#endif
