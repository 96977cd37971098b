/** The built-in engines with the clients, servers and proxies that others have written. */
package io.kitgen.interop.http.real;
