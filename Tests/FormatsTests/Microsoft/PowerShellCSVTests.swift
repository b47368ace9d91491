import Events
import Formats
import Testing

@Suite("Sign-ins flattened into CSV by PowerShell and custom tables")
struct PowerShellCSVTests {
  private func read(status: String, location: String, device: String) -> ReadRecords {
    ReadRecords(
      csv: "createdDateTime,id,userPrincipalName,appDisplayName,ipAddress,clientAppUsed,status,location,deviceDetail",
      "2026-10-14T08:12:33Z,id-1,anna@fjordbygg.example,Office,203.0.113.5,Browser,"
        + [status, location, device].map(\.cell).joined(separator: ","))
  }

  @Test("objects as PowerShell prints them are read as the objects they were")
  func objects() throws {
    let read = read(
      status: #"@{errorCode=50126; failureReason=Wrong "name"; or {password}.; additionalDetails=}"#,
      location: """
        @{city=Tromsø; state=Troms; countryOrRegion=NO; geoCoordinates=@{altitude=; latitude=69.65; longitude=18.96}}
        """,
      device: "@{deviceId=d-1; displayName=PC; operatingSystem=Windows 10; browser=Edge 120; isManaged=True}")
    let event = try #require(read.events.first)
    #expect(event.outcome == .badPassword && event.code == 50126)
    #expect(read.place(event)?.city == "Tromsø" && read.place(event)?.coordinates != nil)
    #expect(read[event.device] == "d-1" && read[event.os] == "Windows" && read[event.browser] == "Edge")
    #expect(event.flags.contains(.managedDevice))
  }

  @Test("objects as the older modules print them, a line a property, are read too")
  func classes() throws {
    let read = read(
      status: """
        class SignInStatus {
          ErrorCode: 50126
          FailureReason: Invalid "user" or C:\\ password:
        a second line
          AdditionalDetails:\u{20}
        }

        """,
      location: """
        class SignInLocation {
          City: Tromsø
          State: Troms
          CountryOrRegion: NO
          GeoCoordinates: class GeoCoordinates {
          Altitude:\u{20}
          Latitude: 69.65
          Longitude: 18.96
        }

        }

        """,
      device: "class DeviceDetail {\r\n  DeviceId: d-1\r\n  OperatingSystem: Windows 10\r\n  Browser: Edge 120\r\n}\r\n"
    )
    let event = try #require(read.events.first)
    #expect(event.outcome == .badPassword && event.code == 50126)
    #expect(read.place(event)?.city == "Tromsø" && read.place(event)?.coordinates != nil)
    #expect(read[event.device] == "d-1" && read[event.os] == "Windows" && read[event.browser] == "Edge")
  }

  @Test("such an object is one by its word in small letters, whatever stands before it")
  func word() {
    for (start, count) in [("class", 1), (" \nclass", 1), ("Class", 0), (" \nClass", 0)] {
      let read = read(status: start + " SignInStatus {\n  ErrorCode: 0\n}", location: "", device: "")
      #expect(read.events.count == count)
    }
  }

  @Test("a custom table's columns, below a flattened container and with their types behind, are recognised and read")
  func customTable() throws {
    let read = ReadRecords(
      csv: """
        TimeGenerated [UTC],properties_createdDateTime_t [UTC],properties_userPrincipalName_s,properties_ipAddress_s,\
        properties_appDisplayName_s,properties_clientAppUsed_s,properties_status_errorCode_d
        """,
      #""10/14/2026, 8:20:00.123 AM","10/14/2026, 8:12:33.000 AM",anna@fjordbygg.example,203.0.113.5,Office,"#
        + "Browser,50126")
    let event = try #require(read.events.first)
    #expect(read.format == "entra-sign-ins" && event.outcome == .badPassword)
    #expect(event.time.description == "2026-10-14T08:12:33Z" && read[event.user] == "anna@fjordbygg.example")
  }

  @Test("a success is one also without coordinates")
  func success() throws {
    let read = read(
      status: "@{errorCode=0; failureReason=Other.; additionalDetails=}",
      location: "@{city=Oslo; state=Oslo; countryOrRegion=NO; geoCoordinates=}", device: "@{deviceId=}")
    let event = try #require(read.events.first)
    #expect(event.outcome == .granted && read.place(event)?.city == "Oslo" && event.device.isNone)
  }

  @Test(
    "a type's name or a damaged object in place of the status refuses the record",
    arguments: [
      "Microsoft.Graph.PowerShell.Models.MicrosoftGraphSignInStatus", "@{errorCode", "@{", "@{=@{=@{=}=}",
      "class SignInStatus {", "class A {\n A: class B {\n}", "class of 2026 {}",
    ])
  func noStatus(status: String) {
    let read = read(status: status, location: "Microsoft.Graph.PowerShell.Models.X", device: "@{;; =}")
    #expect(read.events.isEmpty)
    #expect(read.refusals.first(of: .malformed).first?.detail == "a result that is not known: \(status)")
  }
}
