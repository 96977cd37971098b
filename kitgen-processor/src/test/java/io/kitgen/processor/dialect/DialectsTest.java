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
                  String find(@PathVariable UUID id, @RequestParam(required = false) String note);
                  @GetExchange(url = "/orders")
                  List<String> list(
                      @RequestParam(defaultValue = "20") int limit, @RequestHeader("X-Tenant") String tenant);
                  @PostExchange
                  void place(@RequestBody String order, @CookieValue(name = "s") Optional<String> session);
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
                  @GetMapping("/{id}") String find(@PathVariable("id") String key);
                  @PostMapping(consumes = "application/json") @ResponseStatus(HttpStatus.CREATED)
                  String place(@RequestBody(required = false) String order);
                  @RequestMapping(path = "/search", method = {RequestMethod.GET, RequestMethod.POST})
                  String search(@RequestParam("q") List<String> words);
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
                  @PutMapping("/orders/{id}") void put(@PathVariable String id, String order);
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
                      @GetMapping("/") String find() throws Gone;
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
                    @GET @Path("{ id }") String find(@PathParam("id") UUID id, @QueryParam("deep") boolean deep);
                    @GET List<String> list(@QueryParam("limit") @DefaultValue("20") int limit);
                    @POST String place(String order, @HeaderParam("X-Tenant") String tenant);
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
                  @Get("/{id}{?deep}") String find(UUID id, boolean deep);
                  @Get(uri = "/files/{+path}", produces = "application/json") String file(@PathVariable String path);
                  @Get List<String> list(@QueryValue(defaultValue = "20") int limit, @Header String userAgent);
                  @Post @Status(HttpStatus.CREATED) String place(@Body String order, @CookieValue("s") Optional<String> session);
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
                  String find(@Param("id") UUID key, @Param("with") List<String> parts, @Param("tenant") String tenant);
                  @RequestLine("POST /orders") String place(String order);
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
                  @GET("orders/{id}") String find(@Path("id") UUID key, @Query("deep") Boolean deep);
                  @POST("orders") @Headers({"Accept: application/json"})
                  String place(@Body String order, @retrofit2.http.Header("X-Tenant") String tenant);
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
}
