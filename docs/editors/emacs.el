;;; Peel in Emacs 29 and later, with eglot: goes into the init file, with `peel' on the PATH.

(define-derived-mode prompt-mode text-mode "Prompt"
  "Major mode for image prompts.")
(add-to-list 'auto-mode-alist '("\\.prompt\\(\\.md\\)?\\'" . prompt-mode))

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((prompt-mode markdown-mode js-json-mode json-mode)
                 . ("peel" "lsp" :initializationOptions (:diagnostics "push")))))

(add-hook 'prompt-mode-hook #'eglot-ensure)
