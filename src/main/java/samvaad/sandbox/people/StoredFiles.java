package samvaad.sandbox.people;

import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import samvaad.sandbox.Bytes;

/** The files that either side sent. The oldest are forgotten before they fill the memory. */
public final class StoredFiles {
    private static final long MOST_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final Map<String, StoredFile> byId = new LinkedHashMap<>();
    private long bytes;
    private long count;

    public synchronized StoredFile add(String kind, String name, String type, byte[] data, Pictures.Size size) {
        count++;
        String id = random("BQACAgUAAxkB", 42);
        int dot = name.lastIndexOf('.');
        String extension = kind.equals("photo") ? ".jpg" : dot < 0 ? "" : name.substring(dot);
        String path = (kind.equals("voice") ? kind : kind + "s") + "/file_" + count + extension;
        String uniqueId = random("AQAD", 9);
        StoredFile file =
                new StoredFile(id, uniqueId, kind, name, type, path, new Bytes(data), size.width(), size.height());
        byId.put(id, file);
        bytes += data.length;
        Iterator<StoredFile> oldest = byId.values().iterator();
        while (bytes > MOST_BYTES && byId.size() > 1) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
        return file;
    }

    /** The file with that id, or with a size of that id. */
    public synchronized Optional<StoredFile> find(String id) {
        StoredFile exact = byId.get(id);
        if (exact != null) {
            return Optional.of(exact);
        }
        int size = id.lastIndexOf('-');
        return size < 0 ? Optional.empty() : Optional.ofNullable(byId.get(id.substring(0, size)));
    }

    public synchronized Optional<StoredFile> atPath(String path) {
        return byId.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** Without a dash, because a dash marks the id of a size. */
    private static String random(String prefix, int length) {
        byte[] random = new byte[length];
        ThreadLocalRandom.current().nextBytes(random);
        return prefix
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random).replace('-', '_');
    }
}
