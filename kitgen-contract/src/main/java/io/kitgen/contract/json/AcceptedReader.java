package io.kitgen.contract.json;

import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.rule.Accepted;
import java.util.List;

/**
 * Reads accept files: {@code {"accept": [{"rule": "MEMBER_REMOVED", "element": "demo.Order.note",
 * "reason": "nobody ever sent it"}]}}.
 */
public final class AcceptedReader {

  private AcceptedReader() {}

  /** The entries of {@code text}, in order. */
  public static List<Accepted> read(String text) throws ContractFormatException {
    return Tree.each(
        TreeParser.parse(text).asMembers().get("accept").asList(), AcceptedReader::entry);
  }

  private static Accepted entry(Tree tree) throws ContractFormatException {
    Tree.Members entry = tree.asMembers();
    String reason = entry.text("reason");
    if (reason.isBlank()) {
      throw entry.get("reason").expected("the reason why the break is meant");
    }
    return new Accepted(entry.text("rule"), entry.text("element"), reason, entry.line());
  }
}
