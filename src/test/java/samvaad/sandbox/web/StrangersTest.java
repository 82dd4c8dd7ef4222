package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.sandbox.SandboxClock;
import samvaad.sandbox.people.Pictures;

/** Pages from elsewhere, and files and bodies with bad intentions. Over a bare socket: no client can send all this. */
final class StrangersTest {
    private final Client client = new Client();

    @BeforeEach
    void start() {
        client.start();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/page/page/main.js", "/sandbox/state", "/sandbox/events", "/sandbox/people/1001/messages"})
    void underAForeignNameNothingIsRead(String path) throws Exception {
        for (String host :
                new String[] {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "192.168.1.9", ""}) {
            assertThat(ask("GET " + path, "Host: " + host)).as(host).startsWith("HTTP/1.1 403 ");
        }
        String bot = "/bot" + client.server().token() + "/getMe";
        assertThat(ask("GET " + bot, "Host: evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(ask("GET " + bot, "Host: LocalHost:" + client.server().port()))
                .startsWith("HTTP/1.1 200 ");
        assertThat(ask("GET " + bot, "Host: [::1]")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void aPageFromElsewhereNeitherReadsNorChanges(String header) throws Exception {
        assertThat(ask("POST /sandbox/people/1001/block", own(), header)).startsWith("HTTP/1.1 403 ");
        assertThat(ask("GET /sandbox/state", own(), header)).startsWith("HTTP/1.1 403 ");
        assertThat(ask("GET /bot" + client.server().token() + "/sendMessage?chat_id=1001&text=x", own(), header))
                .startsWith("HTTP/1.1 403 ");
        assertThat(client.screen(Client.ASHA).path("messages")).hasSize(1);
    }

    @Test
    void theBotsPartIsForNoPageNotEvenOurs() throws Exception {
        String call = "GET /bot" + client.server().token() + "/getMe";
        assertThat(ask(call, own(), "Sec-Fetch-Site: same-origin")).startsWith("HTTP/1.1 403 ");
        assertThat(ask(call, own(), "Origin: " + client.server().apiUrl())).startsWith("HTTP/1.1 403 ");
        assertThat(ask(call, own(), "Sec-Fetch-Site: none")).startsWith("HTTP/1.1 200 ");
        assertThat(client.get("/bot12345:guessed_token/getMe").status()).isEqualTo(401);
        try (SandboxServer other = SandboxServer.start(0, new SandboxClock())) {
            assertThat(other.token()).isNotEqualTo(client.server().token());
        }
    }

    @Test
    void aFileIsKeptAndNotShownUnlessItBeginsAsAPicture() throws Exception {
        String page = "<script>parent.alert(1)</script>";
        assertThat(ask("GET " + file("बिल\".html", "text/html", page.getBytes(StandardCharsets.UTF_8)), own()))
                .contains("Content-type: application/octet-stream", "X-content-type-options: nosniff")
                .contains("Content-disposition: attachment; filename*=UTF-8''%E0%A4%AC%E0%A4%BF%E0%A4%B2")
                .contains("frame-ancestors 'none'");
        assertThat(ask("GET " + file("a.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)), own()))
                .contains("Content-type: application/octet-stream");
        assertThat(ask("GET " + file("a.html", "text/html", Pictures.paint(4, 4)), own()))
                .contains("Content-type: image/png")
                .doesNotContain("Content-disposition");
    }

    @Test
    void thePageRunsItsOwnFilesOnlyAndStandsInNobodysFrame() throws Exception {
        String page = ask("GET /", own());
        assertThat(page)
                .contains("Content-security-policy: default-src 'none'; script-src 'self'")
                .contains("frame-ancestors 'none'", "Referrer-policy: no-referrer", "X-content-type-options: nosniff")
                .doesNotContain("unsafe-inline");
        assertThat(page).doesNotContain("<style", " style=", "onclick=").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsSent() throws Exception {
        String bot = "POST /bot" + client.server().token() + "/sendDocument";
        String multipart = "Content-Type: multipart/form-data; boundary=x";
        // Not one byte of the body follows: who waits for it does not answer.
        assertThat(ask("POST /sandbox/clock", own(), "Content-Length: 1048577")).startsWith("HTTP/1.1 413 ");
        assertThat(ask(bot, own(), "Content-Length: 1048577")).startsWith("HTTP/1.1 413 ");
        assertThat(ask(bot, own(), multipart, "Content-Length: 62914560")).startsWith("HTTP/1.1 413 ");
        assertThat(ask(bot, own(), multipart, "Content-Length: 99999999999")).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void aBodyOfUnknownLengthIsReadUpToTheBound() throws Exception {
        String chunk = "400\r\n" + "x".repeat(1024) + "\r\n";
        String body = chunk.repeat(1100) + "0\r\n\r\n";
        assertThat(exchange("POST /sandbox/clock", body, own(), "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 413 ");
    }

    private String file(String name, String type, byte[] data) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n1001\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"document\"; filename*=UTF-8''"
                        + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8) + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(data);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        Client.Reply sent = Client.joined(
                client.sent(client.request("/bot" + client.server().token() + "/sendDocument")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
        return "/sandbox/files/"
                + sent.result().path("document").path("file_id").asText();
    }

    private String own() {
        return "Host: 127.0.0.1:" + client.server().port();
    }

    private String ask(String request, String... headers) throws IOException {
        return exchange(request, "", headers);
    }

    /** The answer's first 8,000 bytes or all of it. */
    private String exchange(String request, String body, String... headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), client.server().port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            String head = request + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            out.write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (head.contains("Content-Length")) {
                return firstOf(socket.getInputStream());
            }
            return new String(socket.getInputStream().readNBytes(8000), StandardCharsets.ISO_8859_1);
        }
    }

    private static String firstOf(InputStream in) throws IOException {
        byte[] some = new byte[500];
        return new String(some, 0, Math.max(0, in.read(some)), StandardCharsets.ISO_8859_1);
    }
}
