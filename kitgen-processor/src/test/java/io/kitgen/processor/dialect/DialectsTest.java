package io.kitgen.processor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectsTest {

  private static final String SPRING =
      "org.springframework.web.bind.annotation.* org.springframework.web.service.annotation.*"
          + " org.springframework.http.HttpStatus org.springframework.cloud.openfeign.*"
          + " org.springframework.format.annotation.*";

  @Test
  void readsHttpInterfacesOfSpring() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService @HttpExchange(url = "/v1/", accept = "application/json")
                interface Shop {
                  @GetExchange("orders/{id}")
                  int find(@PathVariable UUID id, @RequestParam(required = false) String note);
                  @GetExchange(url = "/orders")
                  List<String> list(
                      @RequestParam(defaultValue = "20") int limit, @RequestHeader("X-Tenant") String tenant);
                  @PostExchange
                  void place(@RequestBody List<String> order, @CookieValue(name = "s") Optional<String> session);
                  @HttpExchange(method = "PURGE", value = "/orders")
                  void purge(@RequestParam(required = false) boolean all);
                }
                """))
        .isEqualTo(
            """
            @HttpApi{path=/v1)
            @Get(/orders/{id}) find(@PathParam(id) id!, @Query note?)
            @Get(/orders) list(@Query @Default(20) limit, @Header(X-Tenant) tenant!)
            @Post() place(@Body order!, @Cookie(s) session)
            @Route{methods=[PURGE], path=/orders) purge(@Query @Default(false) all)
            """);
  }

  @Test
  void readsControllersOfSpring() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService @RequestMapping("/orders")
                interface Shop {
                  @GetMapping("/{id}") int find(@PathVariable("id") String key);
                  @PostMapping(consumes = "application/json") @ResponseStatus(HttpStatus.CREATED)
                  int place(@RequestBody(required = false) List<String> order);
                  @RequestMapping(path = "/search", method = {RequestMethod.GET, RequestMethod.POST})
                  int search(@RequestParam("q") List<String> words);
                  @RequestMapping("/any") void any();
                }
                """))
        .isEqualTo(
            """
            @HttpApi{path=/orders)
            @Get(/{id}) find(@PathParam(id) key!)
            @Post() @StatusCode(201) place(@Body order?)
            @Route{methods=[GET, POST], path=/search) search(@Query(q) words!)
            @Route{methods=[], path=/any) any()
            """);
  }

  @Test
  void readsClientsOfSpringCloud() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService @FeignClient(name = "shop", url = "${shop.url}", path = "/v1")
                interface Shop {
                  @RequestMapping("/orders") List<String> list(@SpringQueryMap Filter filter);
                  @PutMapping("/orders/{id}") void put(@PathVariable String id, List<String> order);
                  record Filter(String color) {}
                }
                """))
        .isEqualTo(
            """
            @HttpApi{path=/v1)
            @Get(/orders) list(@Query filter)
            @Put(/orders/{id}) put(@PathParam(id) id!, @Body order)
            """);
  }

  @Test
  void makesErrorsOfResponseStatuses() {
    assertThat(
            Translated.of(
                    SPRING,
                    """
                    @KitService
                    interface Shop {
                      @GetMapping("/") int find() throws Gone;
                    }
                    @ResponseStatus(code = HttpStatus.GONE, reason = "Sold out")
                    class Gone extends Exception {}
                    """)
                .service()
                .operations()
                .get(0)
                .errors()
                .get(0)
                .annotations()
                .get(1)
                .values()
                .toString())
        .isEqualTo("{value=NOT_FOUND, http=410, title=Sold out}");
  }

  @Test
  void readsJaxRs() {
    for (String root : new String[] {"jakarta", "javax"}) {
      assertThat(
              Translated.text(
                  root + ".ws.rs.*",
                  """
                  @KitService @Path("orders/") @Produces("application/json;charset=utf-8")
                  interface Shop {
                    @GET @Path("{ id }") int find(@PathParam("id") UUID id, @QueryParam("deep") boolean deep);
                    @GET List<String> list(@QueryParam("limit") @DefaultValue("20") int limit);
                    @POST int place(List<String> order, @HeaderParam("X-Tenant") String tenant);
                    @DELETE @Path("/{id}") void cancel(@PathParam("id") UUID id);
                    @Purge void purge(@CookieParam("s") String session);
                  }
                  @HttpMethod("PURGE") @interface Purge {}
                  """))
          .isEqualTo(
              """
              @HttpApi{path=/orders)
              @Get(/{id}) find(@PathParam(id) id, @Query(deep) @Default(false) deep)
              @Get() list(@Query(limit) @Default(20) limit)
              @Post() place(@Body order, @Header(X-Tenant) tenant)
              @Delete(/{id}) @StatusCode(204) cancel(@PathParam(id) id)
              @Purge @Route{methods=[PURGE], path=) @StatusCode(204) purge(@Cookie(s) session)
              """);
    }
  }

  @Test
  void readsMicronaut() {
    assertThat(
            Translated.text(
                "io.micronaut.http.annotation.* io.micronaut.http.client.annotation.*"
                    + " io.micronaut.http.HttpStatus",
                """
                @KitService @Client("/orders")
                interface Shop {
                  @Get("/{id}{?deep}") int find(UUID id, boolean deep);
                  @Get(uri = "/files/{+path}", produces = "application/json") int file(@PathVariable String path);
                  @Get List<String> list(@QueryValue(defaultValue = "20") int limit, @Header String userAgent);
                  @Post @Status(HttpStatus.CREATED) int place(@Body List<String> order, @CookieValue("s") Optional<String> session);
                  @Put("/{id}") void rename(UUID id, String name, int size);
                }
                """))
        .isEqualTo(
            """
            @HttpApi{path=/orders)
            @Get(/{id}) find(@PathParam(id) id, @Query(deep) deep)
            @Get(/files/{path...}) file(@PathParam(path) path)
            @Get() list(@Query @Default(20) limit, @Header(user-agent) userAgent!)
            @Post() @StatusCode(201) place(@Body order!, @Cookie(s) session)
            @Put(/{id}) rename(@PathParam(id) id, name, size)
            """);
  }

  @Test
  void readsFeign() {
    assertThat(
            Translated.text(
                "feign.*",
                """
                @KitService @feign.Headers("Accept: application/json")
                interface Shop {
                  @RequestLine("GET /orders/{id}?with={with}") @Headers("X-Tenant: {tenant}")
                  int find(@Param("id") UUID key, @Param("with") List<String> parts, @Param("tenant") String tenant);
                  @RequestLine("POST /orders") int place(List<String> order);
                  @RequestLine("GET /orders") List<String> list(@QueryMap Filter filter);
                  record Filter(String color) {}
                }
                """))
        .isEqualTo(
            """
            @Get(/orders/{id}) find(@PathParam(id) key, @Query(with) parts, @Header(X-Tenant) tenant)
            @Post(/orders) place(@Body order)
            @Get(/orders) list(@Query filter)
            """);
  }

  @Test
  void readsRetrofit() {
    assertThat(
            Translated.text(
                "retrofit2.http.*",
                """
                @KitService
                interface Shop {
                  @GET("orders/{id}") int find(@Path("id") UUID key, @Query("deep") Boolean deep);
                  @POST("orders") @Headers({"Accept: application/json"})
                  int place(@Body List<String> order, @retrofit2.http.Header("X-Tenant") String tenant);
                  @HTTP(method = "DELETE", path = "orders", hasBody = true) void drop(@Body List<String> ids);
                }
                """))
        .isEqualTo(
            """
            @Get(/orders/{id}) find(@PathParam(id) key, @Query(deep) deep)
            @Post(/orders) place(@Body order, @Header(X-Tenant) tenant)
            @Delete(/orders) drop(@Body ids)
            """);
  }

  @Test
  void takesTextsAsTheyAreWhereTheDialectDoes() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService
                interface Shop {
                  @PostExchange("/notes") String note(@RequestBody String text);
                  @GetExchange(value = "/csv", accept = "text/csv") String table();
                }
                """))
        .isEqualTo(
            """
            @Post{consumes=[text/plain], produces=[text/plain], value=/notes) note(@Body text!)
            @Get{produces=[text/csv], value=/csv) table()
            """);
    assertThat(
            Translated.text(
                "feign.*",
                """
                @KitService
                interface Shop { @RequestLine("POST /notes") String note(String text); }
                """))
        .isEqualTo("@Post(/notes) note(@Body text)\n");
  }

  @Test
  void takesFormsHeadersAndStyles() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService @HttpExchange(headers = "X-Version=1")
                interface Shop {
                  @PostExchange(url = "/token", contentType = "application/x-www-form-urlencoded")
                  int token(@RequestParam("grant_type") String grant, @ModelAttribute Filter filter);
                  record Filter(String color) {}
                }
                """))
        .isEqualTo(
            """
            @Headers([X-Version: 1])
            @Post(/token) token(@Form(grant_type) grant!, @Form filter)
            """);
    assertThat(
            Translated.text(
                "jakarta.ws.rs.*",
                """
                @KitService
                interface Shop { @POST @Path("token") int token(@FormParam("grant_type") String grant); }
                """))
        .isEqualTo("@Post(/token) token(@Form(grant_type) grant)\n");
    assertThat(
            Translated.text(
                "feign.*",
                """
                @KitService
                interface Shop {
                  @RequestLine(value = "GET /orders?tag={tag}", collectionFormat = CollectionFormat.PIPES)
                  @Headers({"X-Version: 1", "X-Tenant: {tenant}", "Accept: application/vnd.shop+json"})
                  int find(@Param("tag") List<String> tags, @Param("tenant") String tenant);
                }
                """))
        .isEqualTo(
            "@Headers([X-Version: 1]) @Get{produces=[application/vnd.shop+json], value=/orders)"
                + " find(@Query{style=PIPE, value=tag) tags, @Header(X-Tenant) tenant)\n");
    assertThat(
            Translated.text(
                "retrofit2.http.*",
                """
                @KitService
                interface Shop {
                  @FormUrlEncoded @POST("token") int token(@Field("grant_type") String grant);
                  @GET("orders") int find(@QueryMap Map<String, String> query);
                  @GET int next(@Url java.net.URI page);
                }
                """))
        .isEqualTo(
            """
            @Post(/token) token(@Form(grant_type) grant)
            @Get(/orders) find(@Query query)
            @Get() next(@Url page)
            """);
  }

  @Test
  void takesEvery404ForEmptyWhereTheDialectDoes() {
    assertThat(
            Translated.text(
                SPRING,
                """
                @KitService @HttpApi(errors = ErrorPlacement.IN_RESULT) @FeignClient(dismiss404 = true)
                interface Shop { @GetMapping("/orders/{id}") Optional<Integer> find(@PathVariable int id); }
                """
                    .replace("@HttpApi", "@io.kitgen.HttpApi")
                    .replace("ErrorPlacement", "io.kitgen.ErrorPlacement")))
        .startsWith("@HttpApi{emptyOn404=true, errors=IN_RESULT)\n");
    assertThat(
            Translated.text(
                "io.micronaut.http.annotation.* io.micronaut.http.client.annotation.*",
                """
                @KitService @Client("/orders") interface Shop { @Get("/{id}") int find(int id); }
                """))
        .startsWith("@HttpApi{path=/orders)\n");
  }

  @Test
  void readsInterfacesThatAreExtended() {
    assertThat(
            Translated.text(
                "jakarta.ws.rs.*",
                """
                @KitService
                interface Shop extends Orders, Items {
                  @Override @io.kitgen.Skip("not yet") void watch(Runnable watcher);
                }
                @Path("v1") interface Orders {
                  @GET @Path("orders") List<String> orders();
                  void watch(Runnable watcher);
                }
                interface Items { @GET @Path("items") List<String> items(); }
                """))
        .isEqualTo(
            """
            @HttpApi{path=/v1)
            @Get(/orders) orders()
            @Get(/items) items()
            """);
  }

  @Test
  void refusesWhatCannotBeTakenOver() {
    assertThat(
            Translated.codes(
                SPRING,
                """
                @KitService @RequestMapping("${base}")
                interface Shop {
                  @GetMapping(produces = "application/json") String json();
                  @GetMapping("/a") @ResponseStatus(reason = "no") int failing();
                  @GetMapping("/b") int header(@RequestHeader(required = false) int size);
                  @GetMapping({"/c", "/d"}) int two();
                  @GetMapping("/e") int none(@RequestAttribute String user);
                  @GetMapping("/g") default int helper() { return 1; }
                  @PostMapping("/f") void within(@RequestBody Page page);
                  record Page(@RequestParam int limit) {}
                }
                """))
        .containsExactlyInAnyOrder(
            "KIT245", "KIT249", "KIT241", "KIT247", "KIT243", "KIT240", "KIT240", "KIT028");
    assertThat(
            Translated.codes(
                "io.micronaut.http.annotation.*",
                """
                @KitService @Header(name = "X-A", value = "b")
                interface Shop {
                  @Get("/a{/b}") int optional(@PathVariable int b);
                  @Post("/c") int member(List<String> names);
                  @Get("/d") @Header(name = "X-A", value = "b") int constant();
                }
                """))
        .containsExactlyInAnyOrder("KIT240", "KIT245", "KIT246", "KIT240");
  }

  @Test
  void leavesServicesWithoutOthersAnnotationsAsTheyAre() {
    assertThat(
            Translated.text(
                "io.kitgen.Get", "@KitService interface Shop { @Get(\"/\") int find(int id); }"))
        .isEqualTo("@Get(/) find(id)\n");
  }
}
