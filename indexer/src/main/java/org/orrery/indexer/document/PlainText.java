package org.orrery.indexer.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.orrery.assetdb.asset.LocalizedText;

/**
 * The words of CommonMark without its marks: nobody searches for an asterisk, and a result list
 * must not show one. HTML in it is left out, tags and all; addresses of links too.
 */
final class PlainText extends AbstractVisitor {

  private static final Parser PARSER = Parser.builder().build();

  private final StringBuilder words = new StringBuilder();

  private PlainText() {}

  /** The words of all the texts in each language, a paragraph on a line. */
  static Map<String, String> of(List<LocalizedText> texts) {
    var byLanguage = new LinkedHashMap<String, String>();
    for (var text : texts) {
      text.byLanguage()
          .forEach((language, words) -> byLanguage.merge(language, of(words), PlainText::joined));
    }
    return byLanguage;
  }

  private static String joined(String before, String after) {
    return before + "\n" + after;
  }

  private static String of(String markdown) {
    var plain = new PlainText();
    PARSER.parse(markdown).accept(plain);
    return plain.words.toString().strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
  }

  @Override
  public void visit(FencedCodeBlock code) {
    line(code.getLiteral().strip());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    line(code.getLiteral().strip());
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    line("");
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    line("");
  }

  private void line(String last) {
    words.append(last).append('\n');
  }
}
