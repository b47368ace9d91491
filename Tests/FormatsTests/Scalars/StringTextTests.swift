import Events
import Testing

@testable import Formats

@Suite("Texts that are not UTF-8")
struct StringTextTests {
  @Test("UTF-8 is read as it is, anything else as Windows-1252")
  func decoding() {
    #expect(String(text: Array("Tromsø ’€".utf8)) == "Tromsø ’€")
    #expect(String(text: [0x54, 0x72, 0x6F, 0x6D, 0x73, 0xF8, 0x20, 0x92, 0x80]) == "Tromsø ’€")
    #expect(String(text: [0x41, 0x81]) == "A\u{FFFD}" && String(text: [UInt8]()).isEmpty)
  }

  @Test(
    "a portal's CSV that a European spreadsheet saved anew is still known",
    arguments: [
      (
        """
        Date (UTC);ID de requ\u{EA}te;Nom d\u{92}utilisateur;Adresse IP;Emplacement;Statut;Syst\u{E8}me d\u{92}exploitation
        """, "Op\u{E9}ration r\u{E9}ussie"
      ),
      (
        "Fecha (UTC);Id. de solicitud;Nombre de usuario;Direcci\u{F3}n IP;Ubicaci\u{F3}n;Estado;Sistema operativo",
        "\u{C9}xito"
      ),
      ("Datum (UTC);ID f\u{F6}r beg\u{E4}ran;Anv\u{E4}ndarnamn;IP-adress;Plats;Status;Operativsystem", "Slutf\u{F6}rt"),
    ])
  func portal(header: String, success: String) throws {
    func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    let row = "2026-03-02 07:15:09;x-1;anna@fjordbygg.example;203.0.113.7;Troms\u{F8}, Troms, NO;\(success);Windows10"
    let read = ReadRecords(
      [latin(row)], framing: .csv(delimiter: 0x3B), header: latin(header), name: "x.csv", options: FormatOptions())
    #expect(read.format == "entra-portal-csv")
    let event = try #require(read.events.first)
    #expect(event.outcome == .granted && read[event.user] == "anna@fjordbygg.example")
    #expect(read.place(event)?.city == "Tromsø" && read[event.os] == "Windows")
  }
}
