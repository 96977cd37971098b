package demo;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Built step by step. */
@NullMarked
public final class Parcel {
  private final String to;
  private final List<Money> values;
  private final @Nullable Integer grams;

  private Parcel(Builder builder) {
    this.to = builder.to;
    this.values = List.copyOf(builder.values);
    this.grams = builder.grams;
  }

  public static Builder builder() {
    return new Builder();
  }

  public String getTo() {
    return to;
  }

  public List<Money> getValues() {
    return values;
  }

  public @Nullable Integer getGrams() {
    return grams;
  }

  /** Makes parcels. */
  public static final class Builder {
    private String to = "";
    private List<Money> values = List.of();
    private @Nullable Integer grams;

    private Builder() {}

    public Builder to(String to) {
      this.to = to;
      return this;
    }

    public Builder values(List<? extends Money> values) {
      this.values = List.copyOf(values);
      return this;
    }

    public Builder grams(@Nullable Integer grams) {
      this.grams = grams;
      return this;
    }

    public Parcel build() {
      return new Parcel(this);
    }
  }
}
