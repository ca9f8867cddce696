package org.orrery.indexer.extract.tika.worker;

import java.util.List;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.audio.AudioParser;
import org.apache.tika.parser.audio.MidiParser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.dbf.DBFParser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.image.HeifParser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.PSDParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.image.WebPParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.mp3.Mp3Parser;
import org.apache.tika.parser.mp4.MP4Parser;
import org.apache.tika.parser.odf.FlatOpenDocumentParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.gagravarr.tika.OpusParser;
import org.gagravarr.tika.VorbisParser;

/**
 * The parsers that may run, each for a format that materials are made of. A format that is not here
 * is read as empty. None of them starts another program, recognises text in pictures, or fetches
 * anything; keep it so.
 */
final class Parsers {
  private Parsers() {}

  static Parser[] allowed() {
    return List.of(
            new TextAndCSVParser(),
            new JSoupParser(),
            new DcXMLParser(),
            new PDFParser(),
            new OOXMLParser(),
            new OfficeParser(),
            new RTFParser(),
            new OpenDocumentParser(),
            new FlatOpenDocumentParser(),
            new EpubParser(),
            new PackageParser(),
            new CompressorParser(),
            new DBFParser(),
            new ImageParser(),
            new JpegParser(),
            new TiffParser(),
            new WebPParser(),
            new PSDParser(),
            new HeifParser(),
            new AudioParser(),
            new MidiParser(),
            new Mp3Parser(),
            new MP4Parser(),
            new FlacParser(),
            new VorbisParser(),
            new OpusParser(),
            new GltfParser())
        .toArray(Parser[]::new);
  }
}
