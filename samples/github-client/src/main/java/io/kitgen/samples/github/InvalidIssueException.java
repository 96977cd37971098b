package io.kitgen.samples.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import org.jspecify.annotations.Nullable;

/** An issue cannot be as it was sent. */
@ErrorStatus(value = Code.INVALID_ARGUMENT, http = 422)
public final class InvalidIssueException extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable String documentationUrl;

  /** Says it in GitHub's words. */
  public InvalidIssueException(@Nullable String message, @Nullable String documentationUrl) {
    super(message);
    this.documentationUrl = documentationUrl;
  }

  /** Where one can read what an issue has to be. */
  @JsonProperty("documentation_url")
  public @Nullable String getDocumentationUrl() {
    return documentationUrl;
  }
}
