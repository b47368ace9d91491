import Detections
import Events
import Testing

@Suite("File harvest")
struct FileHarvestTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("file-harvest")
    #expect(mismatches == [])
  }

  @Test("thirty files in two minutes, in the session of a stranger, are found at medium or more")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=FileDownloaded times=25 every=4 ← file-harvest high
      """)
  }

  @Test("a folder fetched from where the person always is, is a line of context")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=FileDownloaded times=25 every=4 ← file-harvest low
      """)
  }

  @Test("twenty files are nothing")
  func fewer() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=FileDownloaded times=20 every=4
      """)
  }

  @Test("a program that keeps a copy of a folder is nothing")
  func sync() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=FileSyncDownloadedFull times=60 every=1
      """)
  }

  @Test("a backup program is nothing")
  func backup() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing app=Veeam_Backup act=FileDownloaded times=60 every=1
      """)
  }

  @Test("a few files an hour are not seen")
  func evasion() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=FileDownloaded times=24 every=60
      """)
  }
}
