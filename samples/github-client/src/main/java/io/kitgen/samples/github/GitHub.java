package io.kitgen.samples.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.BeanParam;
import io.kitgen.Body;
import io.kitgen.Default;
import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.Headers;
import io.kitgen.HttpApi;
import io.kitgen.KitService;
import io.kitgen.Post;
import io.kitgen.Query;
import io.kitgen.QueryStyle;
import io.kitgen.Side;
import io.kitgen.StatusCode;
import io.kitgen.Url;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of GitHub's REST API, as https://docs.github.com/rest describes it. */
@KitService(name = "github", errors = RateLimitedException.class, generate = Side.CLIENT)
@HttpApi(emptyOn404 = true)
@Headers({"Accept: application/vnd.github+json", "X-GitHub-Api-Version: 2022-11-28"})
public interface GitHub {

  /** A repository, or nothing for one that is not there or not for the caller to see. */
  @Get("/repos/{owner}/{repo}")
  Optional<Repository> repository(String owner, String repo);

  /** The first page of the issues that {@code filter} lets through. */
  @Get("/repos/{owner}/{repo}/issues")
  Page issues(String owner, String repo, @BeanParam Filter filter);

  /** The page at an address that another page gave. */
  @Get
  Page page(@Url URI address);

  /** Opens an issue. */
  @Post("/repos/{owner}/{repo}/issues")
  @StatusCode(201)
  Opened open(String owner, String repo, @Body Draft draft) throws InvalidIssueException;

  /** A repository. */
  record Repository(
      @JsonProperty("full_name") String name, @JsonProperty("stargazers_count") int stars) {}

  /** An issue. */
  record Issue(int number, String title, @JsonProperty("created_at") @Nullable Instant created) {}

  /** An issue that is yet to be. */
  record Draft(String title, String body, List<String> labels) {}

  /** An issue with its address. */
  record Opened(@Header("Location") URI location, @Body Issue issue) {}

  /** Which issues, and how many at once. */
  record Filter(
      @Default("open") String state,
      @Query(style = QueryStyle.COMMA) List<String> labels,
      @Query("per_page") @Default("30") int size) {}

  /** Some issues, and where there are more. */
  record Page(
      @Header("Link") List<String> links,
      @Header("X-RateLimit-Remaining") @Nullable Integer callsLeft,
      @Body List<Issue> issues) {

    /** The address of the next page, if there is one. */
    public Optional<URI> next() {
      return links.stream()
          .filter(link -> link.endsWith("; rel=\"next\""))
          .map(link -> link.substring(link.indexOf('<') + 1, link.indexOf('>')))
          .map(URI::create)
          .findFirst();
    }
  }
}
