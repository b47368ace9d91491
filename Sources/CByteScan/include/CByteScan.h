// Byte kernels under the record scanner.
//
// Every kernel reads whole vectors: 64 bytes (NV_GUARD) behind `end` must be readable, whatever they hold. None of
// them returns a pointer beyond `end`, and none looks at what stands there.
#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "RecordWalks.h"
#include "Shapes.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#pragma clang assume_nonnull begin

#define NV_GUARD 64

typedef const uint8_t *_Nonnull nv_search(const uint8_t *text, const uint8_t *end);
typedef const uint8_t *_Nullable nv_match(const uint8_t *open, const uint8_t *end);
typedef const uint8_t *_Nonnull nv_search_for(const uint8_t *text, const uint8_t *end, uint8_t byte);
typedef size_t nv_copy(uint8_t *to, const uint8_t *text, size_t count);
typedef size_t nv_walk_json(struct nv_json_walk *walk, const uint8_t *bytes, size_t count);
typedef size_t nv_walk_csv(
    struct nv_csv_walk *walk, const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t line_end);

/// The kernels of one instruction set; all sets give the same answers.
typedef struct {
  const char *name;
  /// From behind an opening quote to the closing one (a backslash guards the byte after it), or `end`.
  nv_search *string_end;
  /// From an opening brace or bracket to behind the one that closes it, brackets of both kinds counted alike and
  /// strings passed over; NULL if it does not close.
  nv_match *container_end;
  /// From behind the opening quote of a CSV cell to its closing quote (a doubled one does not close), or `end`.
  nv_search *quoted_end;
  /// The first quote or backslash, or `end`.
  nv_search *quote_or_backslash;
  /// The first `byte`, or `end`.
  nv_search_for *find;
  /// Copies `count` bytes with every second quote left out; `to` has room for `count` + NV_GUARD.
  /// Returns how many bytes it wrote.
  nv_copy *unquote;
  /// As `nv_json_walk_to_end` and `nv_csv_walk_to_end`.
  nv_walk_json *json_walk;
  nv_walk_csv *csv_walk;
} nv_kernels;

/// The best set that this machine runs, chosen when the program is loaded.
extern const nv_kernels *nv_active;

/// All sets that this machine runs, the portable one first; NULL from `index` = their number on.
const nv_kernels *_Nullable nv_kernels_at(size_t index);

/// Copies `count` bytes of a JSON string with its escapes resolved; `to` has room for `count` + NV_GUARD. A lone
/// surrogate becomes U+FFFD, an unknown or broken escape stands for its own letter. Returns how many bytes it wrote,
/// never more than `count`.
size_t nv_unescape(uint8_t *to, const uint8_t *text, size_t count);

/// SHA-256 (FIPS 180-4) of `count` bytes.
void nv_sha256(const uint8_t *_Nullable bytes, size_t count, uint8_t digest[_Nonnull 32]);

/// The same without the instructions that some processors have for it: what the other form is held to.
void nv_sha256_plain(const uint8_t *_Nullable bytes, size_t count, uint8_t digest[_Nonnull 32]);

/// Whether two texts are equal but for the case of ASCII letters. Reads no byte beyond them.
bool nv_equal_folded(const uint8_t *a, const uint8_t *b, size_t count);

/// Reads `text` as a GUID, 8-4-4-4-12 hexadecimal digits in either case, into two words; false for anything else of
/// its 36 bytes.
bool nv_guid(const uint8_t *text, uint64_t words[_Nonnull 2]);

/// Asks for the memory at `place` beforehand, whether it may be read or not: what is needed soon is then on its way.
static inline void nv_foresee(const void *_Nullable place) { __builtin_prefetch(place); }

/// The same for a stretch of memory.
static inline void nv_foresee_all(const void *_Nonnull place, intptr_t bytes) {
  for (intptr_t line = 0; line < bytes; line += 64) __builtin_prefetch((const char *)place + line);
}

static inline bool nv_same(const uint8_t *a, const uint8_t *b, size_t count) { return memcmp(a, b, count) == 0; }

static inline uint64_t nv_load8(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return word;
}

/// ASCII capitals made small in eight bytes at once.
static inline uint64_t nv_fold8(uint64_t word) {
  const uint64_t ones = 0x0101010101010101;
  uint64_t ascii = word & (0x7F * ones);
  uint64_t from_a = ascii + (0x80 - 'A') * ones;
  uint64_t past_z = ascii + (0x80 - 'Z' - 1) * ones;
  uint64_t capital = from_a & ~past_z & ~word & (0x80 * ones);
  return word | (capital >> 2);
}

static inline uint64_t nv_fold_product(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// A hash of a text for tables of this process, after wyhash: sixteen bytes with one multiplication. Reads up to
/// sixteen bytes behind the text.
static inline uint64_t nv_text_hash(const uint8_t *text, size_t count, uint64_t seed) {
  const uint64_t one = 0xA0761D6478BD642F, two = 0xE7037ED1A0B428DB;
  // Multiplied first: seeds that differ in a bit must not undo a difference between two texts.
  uint64_t state = nv_fold_product(seed ^ one, count ^ two);
  size_t left = count;
  for (; left > 16; left -= 16, text += 16) {
    state = nv_fold_product(nv_load8(text) ^ two, nv_load8(text + 8) ^ state);
  }
  uint64_t low = nv_load8(text), high = nv_load8(text + 8);
  if (left < 8) {
    low &= ((uint64_t)1 << (left * 8)) - 1;
    high = 0;
  } else if (left < 16) {
    high &= ((uint64_t)1 << ((left - 8) * 8)) - 1;
  }
  return nv_fold_product(nv_fold_product(low ^ two, high ^ state) ^ one, count ^ two);
}

/// A hash of a key that does not see the case of ASCII letters, from its length, first and last eight bytes; reads
/// eight bytes from `key` on however short it is.
static inline uint32_t nv_key_hash(const uint8_t *key, size_t count) {
  uint64_t first = nv_load8(key);
  uint64_t last = 0;
  if (count >= 8) {
    last = nv_load8(key + count - 8);
  } else {
    first &= ((uint64_t)1 << (count * 8)) - 1;
  }
  const uint64_t small = 0x2020202020202020;
  uint64_t hash = ((first | small) + count) * 0x9E3779B97F4A7C15 ^ (last | small) * 0xD6E8FEB86659FD93;
  return (uint32_t)(hash >> 32) ^ (uint32_t)(hash >> 13);
}

/// Whether `key` is `folded` (small letters already) but for case; reads up to seven bytes behind both.
static inline bool nv_key_equal(const uint8_t *key, const uint8_t *folded, size_t count) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    if (nv_fold8(nv_load8(key + i)) != nv_load8(folded + i)) return false;
  }
  if (i == count) return true;
  uint64_t differing = nv_fold8(nv_load8(key + i)) ^ nv_load8(folded + i);
  return (differing << (64 - (count - i) * 8)) == 0;
}

/// As `quote_or_backslash`, with the first 32 bytes looked at in place: keys and most values end there.
static inline const uint8_t *nv_quote_or_backslash(const uint8_t *text, const uint8_t *end) {
#if defined(__SSE2__)
  for (int half = 0; half < 2; half++, text += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)text);
    __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
    unsigned mask = (unsigned)_mm_movemask_epi8(hits);
    if (mask != 0) {
      const uint8_t *hit = text + __builtin_ctz(mask);
      return hit < end ? hit : end;
    }
    if (end - text <= 16) return end;
  }
#endif
  return nv_active->quote_or_backslash(text, end);
}

/// Where a string ends, and whether a backslash stands in it.
typedef struct {
  const uint8_t *close;
  bool escaped;
} nv_string;

static inline nv_string nv_string_from(const uint8_t *text, const uint8_t *end) {
  const uint8_t *hit = nv_quote_or_backslash(text, end);
  if (hit == end || *hit == '"') return (nv_string){hit, false};
  return (nv_string){nv_active->string_end(hit, end), true};
}

static inline const uint8_t *_Nullable nv_container_end(const uint8_t *open, const uint8_t *end) {
  return nv_active->container_end(open, end);
}

static inline const uint8_t *nv_quoted_end(const uint8_t *text, const uint8_t *end) {
  return nv_active->quoted_end(text, end);
}

static inline const uint8_t *nv_find(const uint8_t *text, const uint8_t *end, uint8_t byte) {
  return nv_active->find(text, end, byte);
}

/// Where `wanted` stands first between `text` and `end`, by its first and last byte; NULL where it does not. Reads
/// nothing behind `end`. `count` is at least 1.
static inline const uint8_t *_Nullable nv_find_text(
    const uint8_t *text, const uint8_t *end, const uint8_t *wanted, size_t count) {
  if ((size_t)(end - text) < count) return NULL;
  const uint8_t *stop = end - count + 1;
#if defined(__SSE2__)
  const __m128i first = _mm_set1_epi8((char)wanted[0]), last = _mm_set1_epi8((char)wanted[count - 1]);
  for (; stop - text >= 16; text += 16) {
    __m128i heads = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)text), first);
    __m128i tails = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(text + count - 1)), last);
    unsigned mask = (unsigned)_mm_movemask_epi8(_mm_and_si128(heads, tails));
    for (; mask != 0; mask &= mask - 1) {
      const uint8_t *hit = text + __builtin_ctz(mask);
      if (memcmp(hit, wanted, count) == 0) return hit;
    }
  }
#endif
  for (; text < stop; text++) {
    if (*text == *wanted && memcmp(text, wanted, count) == 0) return text;
  }
  return NULL;
}

/// As `nv_find`, with the first 16 bytes looked at in place: most cells of a row end there.
static inline const uint8_t *nv_find_near(const uint8_t *text, const uint8_t *end, uint8_t byte) {
#if defined(__SSE2__)
  __m128i hits = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)text), _mm_set1_epi8((char)byte));
  unsigned mask = (unsigned)_mm_movemask_epi8(hits);
  if (mask != 0) {
    const uint8_t *hit = text + __builtin_ctz(mask);
    return hit < end ? hit : end;
  }
  if (end - text <= 16) return end;
  text += 16;
#endif
  return nv_active->find(text, end, byte);
}

/// The first `byte` between `text` and `end`, or `end`; reads nothing behind `end`, so that any memory will do.
static inline const uint8_t *nv_find_within(const uint8_t *text, const uint8_t *end, uint8_t byte) {
#if defined(__SSE2__)
  for (; end - text >= 16; text += 16) {
    __m128i hits = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)text), _mm_set1_epi8((char)byte));
    unsigned mask = (unsigned)_mm_movemask_epi8(hits);
    if (mask != 0) return text + __builtin_ctz(mask);
  }
#endif
  while (text < end && *text != byte) text++;
  return text;
}

/// The same for the first byte of white space or control, up to 0x20.
static inline const uint8_t *nv_find_blank_within(const uint8_t *text, const uint8_t *end) {
#if defined(__SSE2__)
  const __m128i space = _mm_set1_epi8(0x20);
  for (; end - text >= 16; text += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)text);
    unsigned mask = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(block, space), block));
    if (mask != 0) return text + __builtin_ctz(mask);
  }
#endif
  while (text < end && *text > 0x20) text++;
  return text;
}

static inline size_t nv_unquote(uint8_t *to, const uint8_t *text, size_t count) {
  return nv_active->unquote(to, text, count);
}

/// Goes on through an object or array, and returns the index behind the bracket that closes its outermost one, or
/// `count` with `walk->depth` not 0 if that does not come. Brackets are counted, not matched.
static inline size_t nv_json_walk_to_end(struct nv_json_walk *walk, const uint8_t *bytes, size_t count) {
  return nv_active->json_walk(walk, bytes, count);
}

/// Goes on through a row, and returns the index of the line end that closes it, or `count`.
static inline size_t nv_csv_walk_to_end(
    struct nv_csv_walk *walk, const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t line_end) {
  return nv_active->csv_walk(walk, bytes, count, delimiter, line_end);
}

#pragma clang assume_nonnull end

#endif
