// Asks the server at the port that is the only argument.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"os"
	"strings"
	"time"
)

func check(good bool, what ...interface{}) {
	if !good {
		fmt.Println(what...)
		os.Exit(1)
	}
}

func main() {
	base := "http://localhost:" + os.Args[1]
	data := bytes.Repeat([]byte("abc"), 1000000)
	client := &http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Minute}}
	reused, continued := false, false
	trace := &httptrace.ClientTrace{
		GotConn:        func(info httptrace.GotConnInfo) { reused = info.Reused },
		Got100Continue: func() { continued = true },
	}
	ask := func(method, path string, body io.Reader, change func(*http.Request)) (*http.Response, []byte) {
		request, err := http.NewRequest(method, base+path, body)
		check(err == nil, err)
		request = request.WithContext(httptrace.WithClientTrace(request.Context(), trace))
		if change != nil {
			change(request)
		}
		response, err := client.Do(request)
		check(err == nil, method, path, err)
		defer response.Body.Close()
		all, err := io.ReadAll(response.Body)
		check(err == nil, method, path, err)
		return response, all
	}
	for i := 0; i < 50; i++ {
		_, body := ask("GET", "/hello", nil, nil)
		check(string(body) == "hello GET", string(body))
		check(reused == (i > 0), "connection", i, reused)
	}
	response, body := ask("POST", "/echo", bytes.NewReader(data), nil)
	check(bytes.Equal(body, data) && response.ContentLength == int64(len(data)), "echo")
	response, body = ask("POST", "/echo", io.MultiReader(bytes.NewReader(data), strings.NewReader("d")),
		func(request *http.Request) { request.Trailer = http.Header{"X-Sum": {"7"}} })
	check(len(body) == len(data)+1 && response.ContentLength == -1, "chunks")
	check(response.Trailer.Get("X-Sum") == "7", "trailers", response.Trailer)
	_, body = ask("POST", "/echo", bytes.NewReader(data),
		func(request *http.Request) { request.Header.Set("Expect", "100-continue") })
	check(continued && bytes.Equal(body, data), "continue", continued)
	response, body = ask("GET", "/stream", nil, nil)
	check(len(body) == 5000000 && response.Trailer.Get("X-Checksum") == "7", "stream")
	response, body = ask("HEAD", "/large", nil, nil)
	check(response.ContentLength == 5000000 && len(body) == 0, "head")
	response, _ = ask("POST", "/early", bytes.NewReader(data),
		func(request *http.Request) { request.Header.Set("Expect", "100-continue") })
	check(response.StatusCode == 403, "early", response.Status)
}
