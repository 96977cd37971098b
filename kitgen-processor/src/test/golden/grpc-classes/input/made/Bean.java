package made;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** With setters. */
@NullMarked
public class Bean {

  private String name = "";
  private int size = 20;
  private @Nullable String note;
  private List<Long> scores = new ArrayList<>();
  private Created inner = Created.of("x", 1);
  public long[] open = {};

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getSize() {
    return size;
  }

  public void setSize(int size) {
    this.size = size;
  }

  public Optional<String> getNote() {
    return Optional.ofNullable(note);
  }

  public void setNote(Optional<String> note) {
    this.note = note.orElse(null);
  }

  public List<Long> getScores() {
    return scores;
  }

  public void setScores(List<Long> scores) {
    this.scores = scores;
  }

  public Created getInner() {
    return inner;
  }

  public void setInner(Created inner) {
    this.inner = inner;
  }
}
