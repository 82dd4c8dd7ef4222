package samvaad.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import samvaad.sandbox.people.Pictures;

final class FilesTest {
    private final Client client = new Client();

    @BeforeEach
    void start() {
        client.start();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aPassCanBeScanned() throws Exception {
        String link = "https://t.me/samvaad_sandbox_bot?start=c-0123456789abcdefghijkl";
        byte[] pass = qr(link, 600);

        JsonNode message = upload("sendPhoto", "photo", "pass.png", pass).result();

        assertThat(message.path("caption").asText()).isEqualTo("पास");
        assertThat(message.path("photo")).hasSizeGreaterThan(1);
        JsonNode shown = client.screen(Client.ASHA).path("messages").path(1);
        String id = shown.path("fileId").asText();
        assertThat(shown.path("kind").asText()).isEqualTo("photo");
        assertThat(client.bytes("/sandbox/files/" + id)).isEqualTo(pass);
        assertThat(client.get("/sandbox/files/" + id).raw().headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(client.get("/sandbox/files/" + id + "/qr")
                        .json()
                        .path("text")
                        .asText())
                .isEqualTo(link);
    }

    @Test
    void aCertificateCanBeScanned() throws Exception {
        String link = "https://t.me/samvaad_sandbox_bot?start=v-0123456789abcdefghijkl";
        byte[] pdf = pdf(qr(link, 600));

        upload("sendDocument", "document", "प्रमाणपत्र.pdf", pdf).result();

        String id = client.screen(Client.ASHA)
                .path("messages")
                .path(1)
                .path("fileId")
                .asText();
        assertThat(client.get("/sandbox/files/" + id + "/qr")
                        .json()
                        .path("text")
                        .asText())
                .isEqualTo(link);
        HttpHeaders headers = client.get("/sandbox/files/" + id).raw().headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("inline; filename*=UTF-8''%E0");
    }

    private static byte[] pdf(byte[] picture) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(PDImageXObject.createFromByteArray(document, picture, "qr"), 400, 100, 90, 90);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aFileOfThisComputerArrivesAsItIs() {
        byte[] sheet = {'P', 'K', 3, 4, 0, -1, '{', '"'};
        Client.Reply sent = Client.joined(client.sent(
                client.request("/sandbox/people/1001/upload?name=%E0%A4%A8%E0%A4%BE%E0%A4%AE.xlsx&caption=x")
                        .POST(BodyPublishers.ofByteArray(sheet))));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);

        JsonNode message =
                client.bot("getUpdates", "{'offset':-1}").result().path(0).path("message");
        assertThat(message.path("caption").asText()).isEqualTo("x");
        assertThat(message.path("document").path("file_name").asText()).isEqualTo("नाम.xlsx");
        String id = message.path("document").path("file_id").asText();
        String path = client.bot("getFile", "{'file_id':'" + id + "'}")
                .result()
                .path("file_path")
                .asText();
        assertThat(client.bytes("/file/bot" + client.server().token() + "/" + path))
                .isEqualTo(sheet);
        assertThat(client.bytes("/sandbox/files/" + id)).isEqualTo(sheet);
    }

    @Test
    void aFileNeedsANameAndBytes() {
        for (String query : List.of("", "?name=a.txt")) {
            int status = Client.joined(client.sent(client.request("/sandbox/people/1001/upload" + query)
                            .POST(BodyPublishers.ofString(query.isEmpty() ? "x" : ""))))
                    .status();
            assertThat(status).as(query).isEqualTo(400);
        }
    }

    @Test
    void aPictureWithoutACodeHasNone() {
        long id = client.person(Client.ASHA, "photo", "{}").path("messageId").asLong();
        String file = client.screen(Client.ASHA)
                .path("messages")
                .path((int) id - 1)
                .path("fileId")
                .asText();

        assertThat(client.get("/sandbox/files/" + file + "/qr")
                        .json()
                        .path("text")
                        .asText("missing"))
                .isEmpty();
    }

    @Test
    void aFileIsKnownByItsIdAfterwards() throws Exception {
        JsonNode document = upload(
                        "sendDocument", "document", "संवाद.ics", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))
                .result()
                .path("document");
        String id = document.path("file_id").asText();

        Client.Reply again = client.bot("sendDocument", "{'chat_id':1001,'document':'" + id + "'}");
        Client.Reply asPhoto = client.bot("sendPhoto", "{'chat_id':1001,'photo':'" + id + "'}");
        JsonNode file = client.bot("getFile", "{'file_id':'" + id + "'}").result();

        assertThat(document.path("file_name").asText()).isEqualTo("संवाद.ics");
        assertThat(document.path("mime_type").asText()).isEqualTo("text/calendar");
        assertThat(again.status()).isEqualTo(200);
        assertThat(asPhoto.description()).isEqualTo("Bad Request: can't use file of type Document as Photo");
        String path = "/file/bot" + client.server().token() + "/"
                + file.path("file_path").asText();
        assertThat(client.get(path).text()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void whatIsNoPictureIsNoPhoto() throws Exception {
        assertThat(upload("sendPhoto", "photo", "x.png", "no".getBytes(StandardCharsets.UTF_8))
                        .description())
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(upload("sendPhoto", "photo", "x.png", new byte[0]).description())
                .isEqualTo("Bad Request: file must be non-empty");
        assertThat(upload("sendPhoto", "photo", "x.png", Pictures.paint(2100, 100))
                        .description())
                .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    }

    @Test
    void aMessageBecomesAPicture() throws Exception {
        long id = client.sends("soon a picture");
        String media =
                "{\"type\":\"photo\",\"media\":\"attach://pass\",\"caption\":\"<b>c</b>\",\"parse_mode\":\"HTML\"}";

        Client.Reply edited = multipart(
                "editMessageMedia",
                Map.of("chat_id", "1001", "message_id", "" + id, "media", media),
                "pass",
                "p.png",
                Pictures.paint(10, 10));

        assertThat(edited.result().path("photo")).isNotEmpty();
        JsonNode shown = client.screen(Client.ASHA).path("messages").path(1);
        assertThat(shown.path("kind").asText()).isEqualTo("photo");
        assertThat(shown.path("html").asText()).isEqualTo("<b>c</b>");
    }

    private Client.Reply upload(String method, String part, String name, byte[] data) throws IOException {
        return multipart(method, Map.of("chat_id", "1001", "caption", "पास"), part, name, data);
    }

    private Client.Reply multipart(String method, Map<String, String> values, String part, String name, byte[] data)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> value : values.entrySet()) {
            body.write(("--xYz\r\nContent-Disposition: form-data; name=\"" + value.getKey() + "\"\r\n\r\n"
                            + value.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--xYz\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(data);
        body.write("\r\n--xYz--\r\n".getBytes(StandardCharsets.UTF_8));
        return Client.joined(client.sent(client.request("/bot" + client.server().token() + "/" + method)
                .header("Content-Type", "multipart/form-data; boundary=xYz")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private static byte[] qr(String text, int size) throws WriterException, IOException {
        BitMatrix matrix =
                new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, Map.of(EncodeHintType.MARGIN, 2));
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0x1b2a49 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
