package made;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** By a builder. */
@NullMarked
public final class Built {

  private final String id;
  private final @Nullable Instant at;
  private final Level level;

  private Built(Builder builder) {
    this.id = builder.id;
    this.at = builder.at;
    this.level = builder.level;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String getId() {
    return id;
  }

  public @Nullable Instant getAt() {
    return at;
  }

  public Level getLevel() {
    return level;
  }

  /** Its parts. */
  public static final class Builder {

    private String id = "";
    private @Nullable Instant at;
    private Level level = Level.LOW;

    private Builder() {}

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder at(@Nullable Instant at) {
      this.at = at;
      return this;
    }

    public Builder level(Level level) {
      this.level = level;
      return this;
    }

    public Built build() {
      return new Built(this);
    }
  }
}
