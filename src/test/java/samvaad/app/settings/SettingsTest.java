package samvaad.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.UserId;

class SettingsTest {

    private static final String TOKEN = "123456789:AAE-token_of-a-bot";

    @TempDir
    Path folder = Path.of("");

    private final List<String> mistakes = new ArrayList<>();

    @Test
    void withoutAnySettingThereIsTheSandbox() {
        Settings settings = Settings.read(Map.of(), mistakes);
        assertThat(settings.token()).isEmpty();
        assertThat(settings.apiUrl()).isEqualTo("https://api.telegram.org");
        assertThat(settings.dataFolder()).isEqualTo(Path.of("data"));
        assertThat(settings.admins()).isEmpty();
        assertThat(settings.pace()).isEqualTo(30);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "fast", "30/s", "NaN", "1e9", "0.0"})
    void aPaceThatIsNoneIsNamed(String pace) {
        Settings unused = Settings.read(Map.of("BOT_PACE", pace), mistakes);
        assertThat(mistakes)
                .containsExactly("BOT_PACE: expected calls per second, more than 0, such as 30, got: " + pace);
    }

    @Test
    void allOfThemAreRead() {
        Settings settings = Settings.read(
                Map.of(
                        "BOT_TOKEN",
                        " " + TOKEN + "\n",
                        "BOT_API_URL",
                        "http://127.0.0.1:8081/a/prefix/",
                        "BOT_DATA",
                        folder.toString(),
                        "BOT_EVENTS",
                        folder.toString(),
                        "BOT_MESSAGES",
                        folder.toString(),
                        "BOT_ADMINS",
                        "42, 43,44",
                        "BOT_NOW",
                        "2025-11-27T18:00:00+05:30",
                        "BOT_PACE",
                        "120.5",
                        "BOT_HTTP",
                        "127.0.0.1:9090"),
                mistakes);
        assertThat(mistakes).isEmpty();
        assertThat(settings.pace()).isEqualTo(120.5);
        assertThat(settings.token()).contains(TOKEN);
        assertThat(settings.apiUrl()).isEqualTo("http://127.0.0.1:8081/a/prefix/");
        assertThat(settings.events()).contains(folder);
        assertThat(settings.admins()).containsExactlyInAnyOrder(new UserId(42), new UserId(43), new UserId(44));
        assertThat(settings.now()).contains(Instant.parse("2025-11-27T12:30:00Z"));
        assertThat(settings.http()).contains(new Settings.HostPort("127.0.0.1", 9090));
    }

    @Test
    void theTokenMayBeInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        assertThat(Settings.read(Map.of("BOT_TOKEN", "@" + file), mistakes).token())
                .contains(TOKEN);
        assertThat(mistakes).isEmpty();
        Settings.read(Map.of("BOT_TOKEN", "@" + folder.resolve("nowhere")), mistakes);
        assertThat(mistakes).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "123:with space", "123:", ":abc", "123:ज्ञ"})
    void aWrongTokenIsNamedButNotShown(String token) {
        assertThat(Settings.read(Map.of("BOT_TOKEN", token), mistakes).token()).isEmpty();
        assertThat(mistakes)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("BOT_TOKEN: ")
                .doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource({
        "BOT_API_URL, ftp://example.org",
        "BOT_API_URL, api.telegram.org",
        "BOT_API_URL, http://",
        "BOT_API_URL, http://:80",
        "BOT_API_URL, http://[bad",
        "BOT_API_URL, http://a:99999999",
        "BOT_API_URL, http://a?b=c",
        "BOT_EVENTS, /no/such/folder",
        "BOT_MESSAGES, /no/such/folder",
        "BOT_ADMINS, asha",
        "BOT_ADMINS, -5",
        "BOT_ADMINS, 99999999999999999999",
        "BOT_NOW, yesterday",
        "BOT_NOW, 2025-11-27",
        "BOT_NOW, 2025-11-27T18:00:00",
        "BOT_HTTP, 9090",
        "BOT_HTTP, :9090",
        "BOT_HTTP, host:port",
        "BOT_HTTP, host:70000"
    })
    void aWrongSettingIsSaidInOneLineThatNamesIt(String name, String value) {
        Settings.read(Map.of(name, value), mistakes);
        assertThat(mistakes)
                .hasSize(1)
                .first()
                .asString()
                .startsWith(name + ": ")
                .doesNotContain("\n");
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        Settings.read(Map.of("BOT_ADMINS", "x", "BOT_NOW", "x", "BOT_HTTP", "x"), mistakes);
        assertThat(mistakes).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.telegram.org", "http://localhost:8081", "http://127.0.0.1/p", "http://[::1]:80/x"})
    void anAddressThatIsTakenCanBeCalled(String url) {
        assertThat(HttpHost.create(URI.create(Settings.read(Map.of("BOT_API_URL", url), mistakes)
                                .apiUrl()))
                        .getHostName())
                .isNotEmpty();
        assertThat(mistakes).isEmpty();
    }
}
