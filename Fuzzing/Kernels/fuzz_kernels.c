// libFuzzer's way into CByteScan: every form of every kernel on the same bytes, at every alignment, and with the bytes
// and their guard ending at a page that must not be touched. All have to do what rules.h does.
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "rules.h"

// Also under -O2 and without a debugger, a difference ends the run; libFuzzer then saves the input.
#define SAME(what, name, got, wanted)                                                                     \
  do {                                                                                                    \
    size_t got_ = (size_t)(got), wanted_ = (size_t)(wanted);                                              \
    if (got_ != wanted_) {                                                                                \
      fprintf(stderr, "fuzz_kernels: %s of %s gives %zu, by the rule %zu\n", what, name, got_, wanted_);  \
      abort();                                                                                            \
    }                                                                                                     \
  } while (0)

enum { LONGEST = 2048, ROOM = 4096, PAGE = 4096, ALIGNMENTS = 64 };

// What one input says besides its text.
struct settings {
  uint8_t wanted, delimiter, line_end;
  // Walks stop and go on after so many bytes.
  size_t stride;
};

static void check_searches(const nv_kernels *set, const uint8_t *text, size_t count, struct settings settings) {
  const uint8_t *end = text + count;
  SAME("find", set->name, set->find(text, end, settings.wanted) - text, rule_find(text, count, settings.wanted));
  SAME("quote_or_backslash", set->name, set->quote_or_backslash(text, end) - text, rule_quote_or_backslash(text, count));
  SAME("string_end", set->name, set->string_end(text, end) - text, rule_string_end(text, count));
  SAME("quoted_end", set->name, set->quoted_end(text, end) - text, rule_quoted_end(text, count));
  // A container starts at its bracket: from every one of the first few on.
  int containers = 4;
  for (size_t i = 0; i < count && containers > 0; i++) {
    if (text[i] != '{' && text[i] != '[') continue;
    const uint8_t *found = set->container_end(text + i, end);
    size_t length = found == NULL ? SIZE_MAX : (size_t)(found - text - i);
    SAME("container_end", set->name, length, rule_container_end(text + i, count - i));
    containers--;
  }
}

static void check_unquote(const nv_kernels *set, const uint8_t *text, size_t count) {
  uint8_t wanted[LONGEST];
  // Of exactly the size that the kernel may write to.
  uint8_t *copy = malloc(count + NV_GUARD);
  size_t length = set->unquote(copy, text, count);
  SAME("unquote", set->name, length, rule_unquote(wanted, text, count));
  SAME("what unquote writes", set->name, memcmp(copy, wanted, length), 0);
  free(copy);
}

static void check_json_walk(const nv_kernels *set, const uint8_t *text, size_t count, size_t stride) {
  struct nv_json_walk walk = {.depth = 1}, rule = walk;
  size_t wanted = rule_json_walk(&rule, text, count), place = 0;
  while (place < count && walk.depth > 0) {
    size_t part = count - place < stride ? count - place : stride;
    place += set->json_walk(&walk, text + place, part);
  }
  SAME("json_walk", set->name, place, wanted);
  SAME("json_walk's depth", set->name, walk.depth, rule.depth);
  SAME("json_walk's string", set->name, walk.in_string, rule.in_string);
  SAME("json_walk's escape", set->name, walk.escaped, rule.escaped);
}

static void check_csv_walk(const nv_kernels *set, const uint8_t *text, size_t count, struct settings settings) {
  struct nv_csv_walk walk = {.may_open = true}, rule = walk;
  size_t wanted = rule_csv_walk(&rule, text, count, settings.delimiter, settings.line_end), place = 0;
  while (place < count) {
    size_t part = count - place < settings.stride ? count - place : settings.stride;
    size_t length = set->csv_walk(&walk, text + place, part, settings.delimiter, settings.line_end);
    place += length;
    if (length < part) break;
  }
  SAME("csv_walk", set->name, place, wanted);
  if (wanted < count) return;
  SAME("csv_walk's quote", set->name, walk.quoted, rule.quoted);
  // Within quotes nobody asks.
  if (!rule.quoted) SAME("csv_walk's start of a cell", set->name, walk.may_open, rule.may_open);
}

// What stands in the header, for the set that is active.
static void check_inlines(const uint8_t *text, size_t count, struct settings settings) {
  const uint8_t *end = text + count;
  size_t hit = rule_quote_or_backslash(text, count), close = rule_string_end(text, count);
  nv_string string = nv_string_from(text, end);
  SAME("string_from", "the header", string.close - text, close);
  SAME("string_from's escape", "the header", string.escaped, hit < count && text[hit] == '\\');
  SAME("find_near", "the header", nv_find_near(text, end, settings.wanted) - text,
       rule_find(text, count, settings.wanted));
  // Parts of the text itself, from its end and its middle, and the same with another last byte.
  for (size_t length = 1; length <= count && length <= 24; length += length < 4 ? 1 : 5) {
    uint8_t wanted[24];
    for (int i = 0; i < 4; i++) {
      memcpy(wanted, text + (i < 2 ? count - length : (count - length) / 2), length);
      if (i % 2 == 1) wanted[length - 1] ^= 1;
      const uint8_t *found = nv_find_text(text, end, wanted, length);
      SAME("find_text", "the header", found == NULL ? SIZE_MAX : (size_t)(found - text),
           rule_find_text(text, count, wanted, length));
    }
  }
}

// One text against another with the same bytes but for case, at another place with another guard.
static void check_keys(const uint8_t *text, size_t count) {
  uint8_t folded[LONGEST + NV_GUARD];
  for (size_t i = 0; i < count; i++) folded[i] = rule_folded(text[i]);
  memset(folded + count, 0xA5, NV_GUARD);
  SAME("key_equal", "the header", nv_key_equal(text, folded, count), true);
  SAME("key_hash", "the header", nv_key_hash(text, count), nv_key_hash(folded, count));
  uint8_t copy[LONGEST + NV_GUARD];
  memcpy(copy, text, count);
  memset(copy + count, 0x5A, NV_GUARD);
  SAME("text_hash", "the header", nv_text_hash(text, count, 7), nv_text_hash(copy, count, 7));
  for (size_t i = 0; i < count && i < 24; i++) {
    uint8_t kept = folded[i];
    folded[i] ^= 0x20;
    SAME("key_equal of another key", "the header", nv_key_equal(text, folded, count),
         rule_folded(text[i]) == folded[i]);
    SAME("equal_folded", "the header", nv_equal_folded(text, folded, count), rule_equal_folded(text, folded, count));
    folded[i] = kept;
  }
}

static void check_step(const uint8_t *text, size_t count, size_t length) {
  if (length > NV_GAP || length > count) return;
  nv_step step = {0};
  nv_step_set(&step, text, length);
  for (size_t i = 0; i <= count - length && i < 80; i++) {
    SAME("step_matches", "the header", nv_step_matches(&step, text + i), memcmp(step.text, text + i, length) == 0);
  }
}

static void check_forms(const uint8_t *text, size_t count, struct settings settings) {
  const nv_kernels *set;
  for (size_t i = 0; (set = nv_kernels_at(i)) != NULL; i++) {
    check_searches(set, text, count, settings);
    check_unquote(set, text, count);
    check_json_walk(set, text, count, settings.stride);
    check_csv_walk(set, text, count, settings);
  }
  check_inlines(text, count, settings);
}

// What promises to read nothing behind its text, which ends at the forbidden page.
static void check_exact(const uint8_t *text, size_t count) {
  uint8_t *copy = malloc(count + NV_GUARD);
  if (nv_unescape(copy, text, count) > count) abort();
  free(copy);
  uint8_t digest[32], plain[32];
  nv_sha256(text, count, digest);
  nv_sha256_plain(text, count, plain);
  SAME("sha256", "sha256.c", memcmp(digest, plain, sizeof digest), 0);
  SAME("equal_folded", "text.c", nv_equal_folded(text, text, count), true);
  if (count < 36) return;
  uint64_t words[2], wanted[2];
  const uint8_t *guid = text + count - 36;
  bool is_guid = rule_guid(guid, wanted);
  SAME("guid", "text.c", nv_guid(guid, words), is_guid);
  if (is_guid) SAME("guid's words", "text.c", memcmp(words, wanted, sizeof words), 0);
}

// Pages to write to, and one behind them that must not be touched.
static uint8_t *forbidden_page(void) {
  static uint8_t *page;
  if (page != NULL) return page;
  uint8_t *pages = mmap(NULL, ROOM + PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED || mprotect(pages + ROOM, PAGE, PROT_NONE) != 0) abort();
  return page = pages + ROOM;
}

static const uint8_t *placed(uint8_t *place, const uint8_t *text, size_t count, const char *guard) {
  memcpy(place, text, count);
  size_t length = strlen(guard);
  for (size_t i = 0; i < NV_GUARD; i++) place[count + i] = (uint8_t)guard[i % length];
  return place;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 4 || size > LONGEST) return 0;
  struct settings settings = {data[0], ",;\t|a"[data[1] % 5], "\n\r"[data[2] % 2], 1 + data[3] % 97};
  const uint8_t *text = data + 4;
  size_t count = size - 4;
  uint8_t *end = forbidden_page();

  memcpy(end - count, text, count);
  check_exact(end - count, count);

  const uint8_t *last = placed(end - NV_GUARD - count, text, count, "\"}]\\,:{[");
  check_forms(last, count, settings);
  check_keys(last, count);
  check_step(last, count, data[3] % (NV_GAP + 1));

  static uint8_t room[LONGEST + 2 * ALIGNMENTS] __attribute__((aligned(64)));
  // All alignments for what is short; of longer texts a few, others with every input.
  size_t step = count <= 40 ? 1 : 17;
  for (size_t i = data[3] % step; i < ALIGNMENTS; i += step) {
    check_forms(placed(room + i, text, count, i % 2 ? "\\\"" : "]]}}\"\n"), count, settings);
  }
  return 0;
}
