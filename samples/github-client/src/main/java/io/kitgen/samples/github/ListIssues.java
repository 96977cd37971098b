package io.kitgen.samples.github;

import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Prints the open issues of a repository: {@code java -jar github-client.jar owner repo}. */
public final class ListIssues {

  private static final int MOST_PAGES = 5;

  private ListIssues() {}

  /** Runs it. */
  @SuppressWarnings("SystemOut") // that is what it is for
  public static void main(String[] args) {
    if (args.length != 2) {
      System.err.println("usage: ListIssues owner repo");
      System.exit(1);
    }
    try (KitHttpClient client = KitHttpClient.create()) {
      GitHub github = gitHub(client, URI.create("https://api.github.com"));
      GitHub.Page page = github.issues(args[0], args[1], new GitHub.Filter("open", List.of(), 100));
      for (int pages = 1; ; pages++) {
        page.issues().forEach(issue -> System.out.println(issue.number() + "\t" + issue.title()));
        Optional<URI> next = page.next();
        if (next.isEmpty() || pages == MOST_PAGES) {
          break;
        }
        page = github.page(next.get());
      }
    }
  }

  /** GitHub at {@code base}, with its own way to say what is wrong. */
  static GitHub gitHub(HttpHandler client, URI base) {
    return GitHubEndpoints.over(
        GitHubHttp.transport(client, base).withErrors(ErrorBody.byStatus("message")));
  }
}
