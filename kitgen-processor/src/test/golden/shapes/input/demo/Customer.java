package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Default;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A bean, with all that beans have. */
@NullMarked
public class Customer extends Party<UUID> {
  private String name = "";
  private @Nullable String note;
  private boolean active = true;
  private List<String> tags = new ArrayList<>();
  private Optional<String> phone = Optional.empty();
  private int limit;
  private long visits;

  @JsonProperty("full_name")
  public String getName() {
    return name;
  }

  public void setName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    this.name = name;
  }

  public @Nullable String getNote() {
    return note;
  }

  public Customer setNote(@Nullable String note) {
    this.note = note;
    return this;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags;
  }

  public Optional<String> getPhone() {
    return phone;
  }

  public void setPhone(Optional<String> phone) {
    this.phone = phone;
  }

  @Default("20")
  public int getLimit() {
    return limit;
  }

  public void setLimit(int limit) {
    this.limit = limit;
  }

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public long getVisits() {
    return visits;
  }

  @JsonIgnore
  public String getSecret() {
    return "secret";
  }

  public int getNameLength() {
    return name.length();
  }
}
