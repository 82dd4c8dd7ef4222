package samvaad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sandbox's server in a process of its own, by its control API. */
public final class Sandbox implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String url;
    private final String token;

    private Sandbox(Process process, String url, String token) {
        this.process = process;
        this.url = url;
        this.token = token;
    }

    public static Sandbox start(int latencyMillis) throws IOException {
        Process process = java("samvaad.sandbox.web.SandboxServer", "0", "--latency", Integer.toString(latencyMillis))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader().readLine();
        String[] words = line.split(" ");
        return new Sandbox(process, words[0], words[1]);
    }

    /** A program of this class path. */
    public static ProcessBuilder java(String mainClass, String... args) {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-cp", classPath(), mainClass));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    /** Runs a program of this class path to its end with the README's flags. Returns its exit code. */
    static int withFlags(Class<?> program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx50m",
                "-Xmn10m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Also where Maven runs this, whose own class path is another. */
    public static String classPath() {
        if (Sandbox.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    public String url() {
        return url;
    }

    public String token() {
        return token;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/sandbox/" + path)).build());
    }

    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/sandbox/" + path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public JsonNode delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + "/sandbox/" + path))
                .DELETE()
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public long joins(String name, String language) throws IOException, InterruptedException {
        return post("people", "{\"firstName\":\"" + name + "\",\"language\":\"" + language + "\"}")
                .path("id")
                .asLong();
    }

    public void says(long person, String text) throws IOException, InterruptedException {
        var unused = post("people/" + person + "/text", "{\"text\":\"" + text + "\"}");
    }

    /** How often the person got a message with these words. */
    int copies(long person, String words) throws IOException, InterruptedException {
        int copies = 0;
        for (JsonNode message : get("people/" + person + "/messages").path("messages")) {
            copies += message.path("out").asBoolean()
                            && message.path("text").asText().contains(words)
                    ? 1
                    : 0;
        }
        return copies;
    }

    /** The newest message of the bot's after a number, once there is one. */
    Optional<JsonNode> newest(long person, long after) throws IOException, InterruptedException {
        JsonNode newest = null;
        for (JsonNode message :
                get("people/" + person + "/messages?after=" + after).path("messages")) {
            newest = message.path("out").asBoolean() ? message : newest;
        }
        return Optional.ofNullable(newest);
    }

    long seq(long person) throws IOException, InterruptedException {
        return get("people/" + person + "/messages?after=999999999").path("seq").asLong();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
