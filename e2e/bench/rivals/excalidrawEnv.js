window.EXCALIDRAW_ASSET_PATH = "/excalidraw/";
window.EXCALIDRAW_THROTTLE_RENDER = true; // as excalidraw.com itself sets it
