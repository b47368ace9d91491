extension HTMLPage {
  /// Both colour schemes on the screen; on paper always dark on white, with page breaks where they do no harm.
  static let style = """
    :root { --ink: #1d232b; --soft: #5a6472; --line: #d7dce2; --paper: #fff; --code: #f4f6f8; --bar: #2f6f8f;
      --low: #5a6472; --medium: #8a5a00; --high: #b3261e; --critical: #b3261e }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e8ed; --soft: #a3adb9; --line: #39424d; --paper: #14181d;
      --code: #1d232b; --bar: #6bb1d1; --low: #a3adb9; --medium: #e3b055; --high: #ff8a80; --critical: #ff8a80 } }
    * { box-sizing: border-box }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "DejaVu Sans",
      sans-serif; overflow-wrap: anywhere }
    article { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; padding-bottom: .75rem;
      border-bottom: 3px solid var(--line) }
    h1.low { border-color: var(--low) } h1.medium { border-color: var(--medium) }
    h1.high { border-color: var(--high) } h1.critical { border-color: var(--critical); border-bottom-width: 6px }
    h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
    p { margin: .5rem 0 } .key { font-weight: 650 }
    ul, ol { margin: .5rem 0; padding-left: 1.75rem } li { margin: .375rem 0 }
    ul.marked { list-style: none; padding-left: 0 } ul.marked > li { display: flex; gap: .625rem }
    .mark { color: var(--soft); min-width: 1rem; text-align: center }
    input[type=checkbox] { width: 1rem; height: 1rem; margin: 0 .5rem 0 0; vertical-align: -.125rem;
      accent-color: var(--bar) }
    dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: .375rem 1rem; margin: .75rem 0 }
    dt { color: var(--soft) } dd { margin: 0 }
    figure { margin: .75rem 0 } figcaption { color: var(--soft); font-size: .875rem }
    pre { margin: .25rem 0; padding: .625rem .75rem; background: var(--code); border: 1px solid var(--line);
      border-radius: 4px; font: .8125rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap;
      user-select: all }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9375rem }
    th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0;
      border-bottom: 1px solid var(--line) }
    th { color: var(--soft); font-weight: 600; overflow-wrap: normal; hyphens: none } .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
    th:last-child, td:last-child { padding-right: 0 } .short { white-space: nowrap } td.share { white-space: nowrap; width: 9.5rem }
    td.share span { display: inline-block; min-width: 3rem; text-align: right; margin-right: .5rem;
      font-variant-numeric: tabular-nums }
    svg { vertical-align: -.0625rem } .track { fill: var(--line) } .bar { fill: var(--bar) }
    strong.medium { color: var(--medium) } strong.high, strong.critical { color: var(--high) }
    @media screen and (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .625rem }
      article { padding: 1rem .875rem 3rem } h1 { font-size: 1.25rem } }
    @page { size: A4; margin: 18mm 16mm }
    @media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --code: #fff; --bar: #555;
        --low: #444; --medium: #444; --high: #000; --critical: #000; color-scheme: light; font-size: 10.5pt }
      article { max-width: none; padding: 0 }
      h2, figcaption { break-after: avoid } li, tr, dd, pre, figure, table { break-inside: avoid } thead { display: table-header-group }
      p, li { orphans: 3; widows: 3 } ol.steps > li:has(figure) { break-inside: auto } }
    """
}
