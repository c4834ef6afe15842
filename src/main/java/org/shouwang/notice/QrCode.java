package org.shouwang.notice;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** The square that leads a telephone to an address, as a drawing that prints sharply at any size. */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * Draws the square of an address.
     *
     * @param address what it leads to
     * @param label what it is, for those who do not see it
     * @return an {@code svg} element
     */
    public static String svg(String address, String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" role=\"img\" aria-label=\"" + label.replace("&", "&amp;").replace("\"", "&quot;")
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path d=\"" + path + "\"/></svg>";
    }
}
